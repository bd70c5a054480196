"""Text of documents in Markdown that bindwright writes: shown as it is, and doing nothing."""

from collections.abc import Iterator

from bindwright.diagnostics.show import clean

_MARKDOWN = str.maketrans({one: f"\\{one}" for one in "\\`*_{}[]<>#|~!@"} | {"\n": " ", "\r": " "})


def markdown_text(text: str) -> str:
    """Plain text: nothing of a document is markup, a link or a mention."""
    return clean(text).translate(_MARKDOWN)


def markdown_code(text: str, *, table: bool = True) -> str:
    """A span of code; its fence is longer than any in it, and in a table a bar is escaped."""
    plain = clean(text).replace("|", "\\|" if table else "|")
    longest = max((len(one) for one in _runs(plain)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{blank}{plain}{blank}{fence}"


def _runs(text: str) -> Iterator[str]:
    run = ""
    for char in text + " ":
        if char == "`":
            run += char
        elif run:
            yield run
            run = ""
