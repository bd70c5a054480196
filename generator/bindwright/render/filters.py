"""The six filters: the only ways in which text of the document gets into a file."""

import re
from functools import lru_cache

from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import bars_escaped, wrap
from bindwright.render.markdown import as_block, as_line, harmless
from bindwright.visible import visible, visible_line

_PLAIN = re.compile(r"[A-Za-z`](?:[ !#-'()*+,./0-9:;=?@A-Z^_`a-z{|}~-]*[!').0-9:;?A-Z_`a-z}])?")
"""Text of one line that means nothing to anybody who reads docstrings, as most texts are."""
_QUOTES = re.compile('"{3,}')
_RUN = re.compile(r"^( *)(?=>>>|\.\. (?:[\w:.+-]+::|[_|[]))", re.MULTILINE)


def indent(text: str, width: int = 4) -> str:
    """Every line but the first moved right; empty lines stay empty."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * width, text)


@lru_cache(maxsize=4096)  # methods say the same of both clients
def docstring(text: str, width: int = 4) -> str:
    """A docstring with its quotes, for code that is indented by `width` columns.

    Backslashes and triple quotes are escaped, so that the text reads back as it was; a text that
    ends in a quotation mark has its closing quotes on a line of their own. No text, no docstring.
    """
    if not text:
        return ""
    if len(text) + width <= 94 and _PLAIN.fullmatch(text):
        return f'"""{text}"""'
    body = _inert(wrap(visible(text), width)).strip()
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


def _inert(text: str) -> str:
    """The text of a docstring without what tools run or follow that read docstrings.

    Those are examples of doctest, directives of reStructuredText, HTML and links of Markdown.
    """
    return _RUN.sub(r"\1\\", harmless(text))


def comment(text: str) -> str:
    """A comment of one line."""
    return "# " + visible_line(text)


def comments(text: str) -> str:
    """A comment of as many lines as the text has, and an empty line; nothing for no text."""
    lines = "".join(f"{comment(line).rstrip()}\n" for line in text.splitlines())
    return f"{lines}\n" if lines else ""


def md(text: str, line: bool = False) -> str:
    """Markdown that ends where it ends: no raw HTML, no link that runs, no heading above others.

    With `line` it stands in a line, such as a heading or a cell of a table.
    """
    return as_line(visible(text)) if line else as_block(visible(text).strip())


def wire(text: str, cell: bool = False) -> str:
    """A name on the wire inside back-ticks; with `cell` for a table, whose cells end at a bar."""
    inside = visible_line(text).replace("`", "'") or " "
    return "`" + (bars_escaped(inside) if cell else inside) + "`"


FILTERS = {
    "indent": indent,
    "py_string": py_string,
    "docstring": docstring,
    "comment": comment,
    "md": md,
    "wire": wire,
}
