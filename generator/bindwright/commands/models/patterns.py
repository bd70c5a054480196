"""Patterns in the words of the engines behind the models: a wrong one is an error on import."""

import re

from bindwright.schema.patterns import compiles, is_portable, python_pattern

_LOOK_AROUND = re.compile(r"\(\?<?[=!]")


def for_python(pattern: str) -> str | None:
    """A pattern for Python's own engine; None where it has no words for it, or could take for ever.

    It stays as it is where that means the same.
    """
    found = python_pattern(pattern)
    return pattern if found is not None and is_portable(pattern) and compiles(pattern) else found


def for_pydantic(pattern: str) -> str | None:
    """A pattern for pydantic's engine, which runs in linear time.

    The library gives a class with look-around in a pattern Python's engine, for all its patterns:
    so each has to be one of Python's too.
    """
    if is_portable(pattern) and compiles(pattern):
        return pattern
    found = python_pattern(pattern)
    if found is None or not (is_portable(found) or _LOOK_AROUND.search(found)):
        return None
    return found
