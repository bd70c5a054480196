"""The documented headers of answers, as values of their types."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..client.descriptions import LazyType
from ..encoding import encode
from ..errors import APIResponseValidationError
from ..json_values import Violation
from ..types.validation import decode


def _readings(text: str) -> Iterator[bytes]:
    """Give what a text may mean as JSON: a string first, for any text is one."""
    yield encode(text.strip())
    yield encode(scalar(text.strip()))


@dataclass(frozen=True, slots=True, eq=False)
class ReplyHeader:
    """Documented headers of answers (OpenAPI 3.2 §4.21) that are alike, in the style `simple`."""

    status: str
    """Of which answers: such as `200`, `4XX` or `default`; several are parted by blanks."""
    names: tuple[str, ...]
    type: LazyType
    readings: Callable[[str], Iterator[bytes]] = _readings
    """What a text may mean as JSON."""


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
    for reading in header.readings(text):
        try:
            return decode(type_, reading, strict=True)
        except APIResponseValidationError:
            continue
    if strict:
        violation = Violation(f"/{name}", "does not fit its type")
        raise APIResponseValidationError((violation,), type_name="the headers", body=text)
    return text


def scalar(text: str) -> Any:
    """A number, true, false or null; else the text."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return text if isinstance(value, dict | list) else value
