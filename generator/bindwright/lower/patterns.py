"""Regular expressions: which of them the generated types can check."""

import re
from functools import lru_cache

__all__ = ["is_portable"]

# What the engine behind pydantic reads otherwise than JSON Schema's dialect (ECMA-262): control
# escapes, and a bracket or a set operation inside a character class.
_READ_OTHERWISE = re.compile(r"\\c|\[\^?(?:[^\]\\]|\\.)*(?:\[|&&|--|~~)")


@lru_cache(maxsize=4096)
def is_portable(pattern: str) -> bool:
    """Whether an engine that runs in linear time takes a pattern: no look-around, no references."""
    import jsonschema_rs

    if _READ_OTHERWISE.search(pattern):
        return False
    linear = jsonschema_rs.RegexOptions()
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=linear)
    except ValueError:
        return False
    return True
