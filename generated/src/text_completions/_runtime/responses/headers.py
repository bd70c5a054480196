"""The documented headers of answers, as values of their types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..client.descriptions import LazyType
from ..encoding import encode
from ..errors import APIResponseValidationError
from ..json_values import Violation
from ..media_types import is_json
from ..types.validation import decode


@dataclass(frozen=True, slots=True, eq=False)
class ReplyHeader:
    """Documented headers of answers (OpenAPI 3.2 §4.21) that are alike, in the style `simple`."""

    status: str
    """Of which answers: such as `200`, `4XX` or `default`; several are parted by blanks."""
    names: tuple[str, ...]
    type: LazyType
    shape: Literal["value", "array", "object"] = "value"
    explode: bool = False
    content: str | None = None
    """The media type of a header that is serialised as a whole."""


class HeaderReader:
    """Reads the headers that are documented for a status: the exact one, `2XX`, then `default`.

    `bare` are the statuses whose answers are documented and have none.
    """

    def __init__(self, *documented: ReplyHeader, bare: str = "") -> None:
        self._documented = documented
        self._bare = bare.split()

    def __call__(self, status: int, headers: Mapping[str, str], strict: bool) -> dict[str, Any]:
        """Give the values of those that are there, by the names of the document.

        Raises:
            APIResponseValidationError: One does not fit its type, and `strict` is true. Else it
                stays the text that it is.
        """
        for wanted in (str(status), f"{status // 100}XX", "default"):
            found = [each for each in self._documented if wanted in each.status.split()]
            if found or wanted in self._bare:
                break
        else:
            return {}
        return {
            name: _value(each, name, headers[name], strict)
            for each in found
            for name in each.names
            if name in headers
        }


def _value(header: ReplyHeader, name: str, text: str, strict: bool) -> Any:
    type_ = header.type()
    for reading in _readings(header, text):
        try:
            return decode(type_, reading, strict=True)
        except APIResponseValidationError:
            continue
    if strict:
        violation = Violation(f"/{name}", "does not fit its type")
        raise APIResponseValidationError((violation,), type_name="the headers", body=text)
    return text


def _readings(header: ReplyHeader, text: str) -> Iterator[bytes]:
    """What the text may mean as JSON: strings first, for any text is one."""
    if is_json(header.content):
        yield text.encode()
        return
    parts = [part.strip() for part in text.split(",")] if text.strip() else []
    for read in (str, _scalar):
        match header.shape:
            case "array":
                yield encode([read(part) for part in parts])
            case "object":
                yield encode({key: read(value) for key, value in _pairs(parts, header.explode)})
            case "value":
                yield encode(read(text.strip()))


def _pairs(parts: list[str], explode: bool) -> Iterator[tuple[str, str]]:
    if not explode:
        yield from zip(parts[::2], parts[1::2], strict=False)
        return
    for part in parts:
        key, _, value = part.partition("=")
        yield key, value


def _scalar(text: str) -> Any:
    """A number, true, false or null; else the text."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return text if isinstance(value, dict | list) else value
