"""A document while its references are resolved: what has to be written anew is copied first."""

from dataclasses import replace
from typing import Any

from bindwright.diagnostics.origin import parse_pointer
from bindwright.load.source import Source


class Document:
    """A source, and its data as it is to be: the parsed data stays as it was read.

    A change copies the mappings and lists on the way to it, each once; all else is shared.
    """

    def __init__(self, source: Source) -> None:
        self.name = source.name
        self.data = source.data
        self._source = source
        # By identity, which the values keep from being given out again.
        self._copies: dict[int, Any] = {}

    @property
    def parsed(self) -> Source:
        """The source as it was read."""
        return self._source

    @property
    def is_changed(self) -> bool:
        """Whether anything is written anew."""
        return bool(self._copies)

    def resolved(self) -> Source:
        """The source with all changes."""
        return replace(self._source, data=self.data) if self._copies else self._source

    def at(self, pointer: str) -> Any:
        """The value at a pointer.

        Raises:
            LookupError: there is none.
        """
        return value_at(self.data, pointer)

    def find(self, pointer: str) -> Any:
        """The value at a pointer; None where there is none, or none any more."""
        try:
            return self.at(pointer)
        except LookupError:
            return None

    def writable(self, pointer: str) -> Any:
        """The mapping or list at a pointer, to be changed.

        Raises:
            LookupError: there is none.
        """
        found = self.data = self._copied(self.data)
        for token in parse_pointer(pointer):
            key = _key(found, token)
            found[key] = self._copied(found[key])
            found = found[key]
        return found

    def _copied(self, value: Any) -> Any:
        if id(value) in self._copies or not isinstance(value, dict | list):
            return value
        copy = value.copy()
        self._copies[id(copy)] = copy
        return copy


def value_at(data: Any, pointer: str) -> Any:
    """The value at a pointer.

    Raises:
        LookupError: there is none.
    """
    for token in parse_pointer(pointer):
        data = data[_key(data, token)]
    return data


def _key(data: Any, token: str) -> Any:
    if isinstance(data, dict):
        return token
    if isinstance(data, list) and token.isascii() and token.isdigit() and len(token) < 10:
        return int(token)
    raise LookupError(token)
