"""The six filters: the only ways in which text of the document gets into a file."""

import re
from functools import lru_cache

from bindwright.plan.docs import wrap
from bindwright.plan.literals import py_string

__all__ = ["FILTERS"]

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]"
)


_QUOTES = re.compile('"{3,}')


def indent(text: str, width: int = 4) -> str:
    """Every line but the first moved right; empty lines stay empty."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * width, text)


@lru_cache(maxsize=4096)  # methods say the same of both clients
def docstring(text: str, width: int = 4) -> str:
    """A docstring with its quotes, for code that is indented by `width` columns.

    Backslashes and triple quotes are escaped, so that the text reads back as it was; a text that
    ends in a quotation mark has its closing quotes on a line of their own.
    """
    body = wrap(_visible(text), width).strip()
    body = body.replace("\\", "\\\\")
    body = _QUOTES.sub(lambda found: '\\"' * (len(found[0]) - 1) + '"', body)
    if body.startswith('"'):
        body = " " + body
    # Of a module's docstring of one line they take it however long that is.
    too_long = width > 0 and len(body) + width + 6 > 100
    if "\n" in body or body.endswith('"') or too_long:
        # Formatters take the line end away from a text of one line, but leave the blank.
        body += " \n" if body.endswith('"') and "\n" not in body else "\n"
    return '"""' + indent(body, width) + (" " * width if body.endswith("\n") else "") + '"""'


def comment(text: str) -> str:
    """A comment of one line."""
    return "# " + " ".join(_visible(text).split())


def md(text: str) -> str:
    """Markdown as the document has it, without what could act on a terminal or hide text."""
    return _visible(text).strip()


def wire(text: str) -> str:
    """A name on the wire inside back-ticks."""
    return "`" + " ".join(_visible(text).replace("`", "'").split()) + "`"


def _visible(text: str) -> str:
    """Control, direction and surrogate characters as their escapes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


FILTERS = {
    "indent": indent,
    "py_string": py_string,
    "docstring": docstring,
    "comment": comment,
    "md": md,
    "wire": wire,
}
