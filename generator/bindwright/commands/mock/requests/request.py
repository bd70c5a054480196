"""A request as it came, in the words that the checks and the answers need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

from bindwright.ir.types import Lifecycle


class Rejection(Exception):
    """A request is refused: with which status, what the caller is told, and in which headers."""

    def __init__(self, status: int, message: str, *headers: tuple[str, str]) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers


class Invalid(Exception):
    """A request is not what the document asks for; the message says how."""


@dataclass
class Request:
    """A request. Header names are in lower case; `path` and `query` stay as they were sent."""

    method: str
    path: str
    query: str
    headers: list[tuple[str, str]]
    body: bytes
    values: Mapping[str, str]
    """The texts of the path's variables, once the operation is found."""
    data: Any = None
    """The value of the body, once it is judged."""
    used: list[Lifecycle] = field(default_factory=list[Lifecycle])
    """What of it is deprecated, once it is judged."""

    def header(self, name: str) -> str | None:
        """All values of a header, joined as one list (RFC 9110, section 5.3)."""
        found = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(found) if found else None

    @cached_property
    def pairs(self) -> dict[str, list[str]]:
        """The texts of the query by their names, in the order in which they came."""
        found: dict[str, list[str]] = {}
        for name, text in parse_qsl(self.query, keep_blank_values=True):
            found.setdefault(name, []).append(text)
        return found

    @cached_property
    def cookies(self) -> dict[str, str]:
        """The cookies (RFC 6265, section 4.2.1); of several of one name the first."""
        found: dict[str, str] = {}
        for pair in (self.header("cookie") or "").split(";"):
            name, mark, text = pair.partition("=")
            text = text.strip()
            if len(text) > 1 and text[0] == text[-1] == '"':
                text = text[1:-1]
            if mark:
                found.setdefault(name.strip(), text)
        return found

    def texts(self, where: str | None, name: str) -> list[str]:
        """What stands under a name in the path, the query, the cookies, or else the headers."""
        match where:
            case "query":
                return [*self.pairs.get(name, ()), *self.pairs.get(name + "[]", ())]
            case "path":
                found = self.values.get(name)
            case "cookie":
                found = self.cookies.get(name)
            case _:
                found = self.header(name)
        return [found] if found is not None else []
