"""Forms with files: `multipart/form-data` (RFC 7578) from the properties of a body."""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

from ..client.descriptions import LazyType, Parameter, RequestBody, Style
from ..encoding import encode, jsonable, jsonable_as
from ..errors import ArgumentValidationError
from ..json_values import as_object
from ..media_types import is_json
from ..omit import omit
from .files import Memory, Source, is_content, source_of
from .parameters import styled
from .request import header_pair, scalar

_BINARY = "application/octet-stream"
_STATED = re.compile(r';\s*boundary=("[^"]*"|[^\s;]*)', re.IGNORECASE)
_ESCAPED = re.compile(r'[\x00-\x1f\x7f"]')


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """How a property travels (OpenAPI 3.2 §4.15)."""

    content_type: str | None = None
    """One media type, or several or ranges of which the file's name chooses; `None`: by type."""
    file: bool = False
    many: bool = False
    """An array: each item is a part."""
    encoded: bool = False
    """Bytes that travel as the text of their base64, not as a file."""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


_PLAIN = Part()


class _File(NamedTuple):
    """What a caller said of a file."""

    name: str | None
    content: Any
    media_type: str | None = None
    headers: Mapping[str, str] = {}


class MultipartContent(Source):
    """The parts of a body, one after the other."""

    def __init__(self, media_type: str, parts: Iterable[tuple[bytes, Source]]) -> None:
        boundary = os.urandom(16).hex()
        # A boundary that the document states would be that of every body.
        self.media_type = f"{_STATED.sub('', media_type)}; boundary={boundary}"
        opening = f"--{boundary}\r\n".encode()
        self._parts = [(opening + head, source) for head, source in parts]
        self._end = f"--{boundary}--\r\n".encode()
        lengths = [source.length for _, source in self._parts]
        known = [length for length in lengths if length is not None]
        if len(known) == len(lengths):
            heads = sum(len(head) + len(b"\r\n") for head, _ in self._parts)
            self.length = heads + sum(known) + len(self._end)

    @property
    def is_replayable(self) -> bool:
        """Whether all files in it can be sent."""
        return all(source.is_replayable for _, source in self._parts)

    def __iter__(self) -> Iterator[bytes]:
        for head, source in self._parts:
            yield head
            yield from source
            yield b"\r\n"
        yield self._end


class MultipartWriter:
    """Writes the properties of an object as parts, by what the document says of some."""

    def __init__(self, parts: Mapping[str, Part] | None = None) -> None:
        self._parts = parts or {}

    def __call__(self, body: RequestBody, value: object, strict: bool) -> bytes | MultipartContent:
        """Give the body; one that is bytes is taken as it is.

        Raises:
            ArgumentValidationError: A property that is no file breaks the schema (if `strict`).
            TypeError: The body is no object, or a property cannot be sent.
        """
        if isinstance(value, bytes):
            return value
        given = as_object(value)
        if given is None:
            given = as_object(jsonable(value))
        if given is None:
            raise TypeError(f"a body of the type {body.media_type} is made of an object")
        if strict:
            self._check(body, given)
        return MultipartContent(body.media_type, self._written(given, body.type))

    def _check(self, body: RequestBody, given: Mapping[str, Any]) -> None:
        from ..types.validation import check_arguments

        sendable = {name: item for name, item in given.items() if not self._is_file(name, item)}
        try:
            check_arguments(body.type(), sendable)
        except ArgumentValidationError as error:
            files = {f"/{name}" for name in given.keys() - sendable.keys()}
            violations = tuple(each for each in error.violations if each.pointer not in files)
            if violations:
                raise ArgumentValidationError(
                    violations, type_name=error.type_name, body=given
                ) from None

    def _is_file(self, name: str, value: object) -> bool:
        part = self._parts.get(name, _PLAIN)
        if part.encoded:
            return False
        return part.file or part.content_type is not None or is_content(value)

    def _written(self, given: Mapping[str, Any], type_: LazyType) -> Iterator[tuple[bytes, Source]]:
        for name, value in given.items():
            part = self._parts.get(name, _PLAIN)
            if value is omit:
                continue
            if part.style is not None:
                yield from _styled(name, part, value)
            elif part.file and value is not None:
                yield from _files(name, part, value)
            elif part.encoded:
                yield from _values(name, part, jsonable(value), type_)
            else:
                yield from _values(name, part, value, type_)


def _files(name: str, part: Part, value: object) -> Iterator[tuple[bytes, Source]]:
    items = _listed(value)
    if _is_named(value) or not (part.many and isinstance(value, list | tuple)):
        items = (value,)
    for item in items:
        yield _file(name, part, item)


def _styled(name: str, part: Part, value: object) -> Iterator[tuple[bytes, Source]]:
    """The pairs that a query would have, each as a part of plain text."""
    parameter = Parameter(
        name, "query", style=part.style, explode=part.explode, allow_reserved=part.allow_reserved
    )
    for pair in styled(parameter, value):
        key, _, text = pair.partition("=")
        yield _head(unquote(key), None, None, part.headers), Memory(unquote(text).encode())


def _values(
    name: str, part: Part, value: object, type_: LazyType
) -> Iterator[tuple[bytes, Source]]:
    """An array as a part for each item, unless the whole of it is said to be JSON."""
    if is_content(value) or _is_named(value):
        yield _file(name, part, value)
        return
    stated = part.content_type
    if isinstance(value, str) and stated is not None and not is_json(stated):
        yield _head(name, None, stated, part.headers), Memory(value.encode())
        return
    if _is_array(value) and not is_json(stated):
        if stated is not None and not part.many:
            yield _file(name, part, value)
            return
        for item in _listed(value):
            yield from _values(name, part, item, type_)
        return
    plain = jsonable_as({name: value}, type_)[name]
    if is_json(stated) or (stated is None and isinstance(plain, dict | list)):
        stated, data = stated or "application/json", encode(cast(object, plain))
    elif isinstance(plain, dict | list):
        raise TypeError(f"{name!r} must be given as {stated}, in a string or bytes")
    else:
        data = scalar(plain).encode()
    yield _head(name, None, stated, part.headers), Memory(data)


def _is_array(value: object) -> bool:
    is_object = isinstance(value, str | Mapping) or hasattr(value, "__pydantic_fields_set__")
    return isinstance(value, Iterable) and not is_object


def _listed(value: Any) -> Iterable[object]:
    items: Iterable[object] = value
    return items


def _is_named(value: object) -> bool:
    """Tell a file with its name from an array."""
    items = cast("tuple[Any, ...]", value)
    if not isinstance(value, tuple):
        return False
    first = items[0] if items else b""
    return 2 <= len(items) <= 4 and (first is None or isinstance(first, str)) and (
        is_content(items[1]) and not isinstance(items[1], str)
    )  # fmt: skip


def _file(name: str, part: Part, value: object) -> tuple[bytes, Source]:
    """A part with a file; it always has a name, for that is what servers know files by."""
    items = cast("tuple[Any, ...]", value)
    named = isinstance(value, tuple) and bool(items) and isinstance(items[0], str | None)
    file = _File(*items) if named else _File(None, value)
    if isinstance(file.content, str) and part.content_type is None and not named:
        raise TypeError(f"{name!r} is a file: pass bytes, a handle or a pathlib.Path")
    source = source_of(file.content)
    filename = file.name or source.name or name
    media_type = file.media_type or _media_type(part.content_type, filename)
    headers = {**part.headers, **(file.headers or {})}
    return _head(name, filename, media_type, headers), source


def _media_type(stated: str | None, filename: str) -> str:
    """Choose among the stated media types by the file's name."""
    choices = [each.strip() for each in (stated or "").split(",") if each.strip()]
    if len(choices) == 1 and "*" not in choices[0]:
        return choices[0]
    guess = mimetypes.guess_type(filename)[0]
    if guess is not None and (
        not choices or {guess, guess.partition("/")[0] + "/*", "*/*"} & {*choices}
    ):
        return guess
    return next((each for each in choices if "*" not in each), _BINARY)


def _head(
    name: str, filename: str | None, media_type: str | None, headers: Mapping[str, str]
) -> bytes:
    """The headers of a part, and the empty line after them."""
    disposition = f'form-data; name="{_escape(name)}"'
    if filename is not None:
        disposition += f'; filename="{_escape(filename)}"'
    lines = [b"Content-Disposition: " + disposition.encode("utf-8", "replace")]
    if media_type is not None:
        lines.append(b": ".join(header_pair("Content-Type", media_type)))
    lines += [b": ".join(header_pair(key, text)) for key, text in headers.items()]
    return b"\r\n".join([*lines, b"", b""])


def _escape(text: str) -> str:
    """Escape as browsers do (WHATWG HTML §4.10.21.8), so that a name stays a name."""
    return _ESCAPED.sub(lambda found: f"%{ord(found[0]):02X}", text)
