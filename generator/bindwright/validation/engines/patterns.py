"""Regular expressions for the reference engine: ECMA-262 in the words of Python's `re`."""

from __future__ import annotations

import re
from functools import lru_cache

from bindwright.schema.patterns import python_pattern


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern for Python; None where that can't run it in bounded time, or at all."""
    found = python_pattern(pattern)
    return re.compile(found, re.ASCII) if found is not None else None


def search(pattern: str, text: str) -> bool:
    """Whether a pattern matches somewhere in a text.

    What Python's engine can't run, the other engine's does.
    """
    compiled = _compiled(pattern)
    if compiled is not None:
        return compiled.search(text) is not None
    import jsonschema_rs

    return jsonschema_rs.is_valid({"pattern": pattern}, text)


def compiles(pattern: str) -> bool:
    """Whether a text is a regular expression."""
    if _compiled(pattern) is not None:
        return True
    import jsonschema_rs

    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True
