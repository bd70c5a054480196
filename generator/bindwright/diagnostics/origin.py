"""Where a value of the document came from."""

from collections.abc import Iterable
from typing import NamedTuple


class Origin(NamedTuple):
    """A place in a source: the source's name and a JSON pointer (RFC 6901) into it.

    Lines and columns are deliberately absent: they are computed only when a finding is shown.
    """

    source: str
    pointer: str = ""

    def child(self, *keys: str | int) -> "Origin":
        """The origin of the member that `keys` lead to, from here."""
        return Origin(self.source, self.pointer + as_pointer(keys))

    def __str__(self) -> str:
        return f"{self.source}#{self.pointer}"


def escape_token(token: str) -> str:
    """One reference token of a JSON pointer, escaped (RFC 6901 section 3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def as_pointer(path: Iterable[str | int]) -> str:
    """A path of names and indexes as a JSON pointer (RFC 6901 section 3)."""
    return "".join("/" + escape_token(str(token)) for token in path)


def unescape_token(token: str) -> str:
    """The inverse of `escape_token` (RFC 6901 section 4)."""
    if "~" in token:
        return token.replace("~1", "/").replace("~0", "~")
    return token


def parse_pointer(pointer: str) -> list[str]:
    """The unescaped reference tokens of a JSON pointer.

    Raises:
        ValueError: the pointer is neither empty nor starts with a slash.
    """
    if pointer == "":
        return []
    if not pointer.startswith("/"):
        raise ValueError(f"a JSON pointer starts with '/': {pointer!r}")
    return [unescape_token(token) for token in pointer[1:].split("/")]
