"""Text of documents in Markdown that bindwright writes: shown as it is, and doing nothing."""

import re

from bindwright.diagnostics.show import clean

_MARKDOWN = str.maketrans({one: f"\\{one}" for one in "\\`*_{}[]<>#|~!@"} | {"\n": " ", "\r": " "})


def markdown_text(text: str) -> str:
    """Plain text: nothing of a document is markup, a link or a mention."""
    return clean(text).translate(_MARKDOWN)


def markdown_code(text: str, *, table: bool = True) -> str:
    """A span of code; its fence is longer than any in it, and in a table a bar is escaped."""
    plain = clean(text).replace("|", "\\|" if table else "|")
    longest = max(map(len, re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{blank}{plain}{blank}{fence}"
