"""A document before and after parsing."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from bindwright.record import record


@record
class SourceText:
    """The bytes of a document as they were read. `path` is None for standard input and URLs.

    `url` is where a document of the network came from in the end, after redirects.
    """

    name: str
    path: Path | None
    content: bytes
    url: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the content, in hexadecimal."""
        return sha256(self.content).hexdigest()


@record
class Source:
    """A parsed document. `text` is kept: positions are computed from it when they are needed."""

    name: str
    path: Path | None
    text: str
    is_json: bool
    data: Any
    digest: str
    url: str | None = None
