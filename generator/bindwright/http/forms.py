"""Forms as they travel: `multipart/form-data` (RFC 7578) and URL-encoded pairs.

What a form's values mean, its schema says; this module gives names and bytes. Reading takes time
and memory in proportion to the body.
"""

from __future__ import annotations

import binascii
import quopri
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from bindwright.record import record

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks


class FormError(Exception):
    """A body is not the form that it says it is; the message says why."""


class FormTooLarge(FormError):
    """A form has more parts or fields than are taken."""


@record
class Part:
    """A part of a multipart body. `filename` is None for what is no file."""

    name: str | None
    content: bytes
    filename: str | None = None
    media_type: str | None = None


def read_pairs(body: bytes, *, most: int) -> list[tuple[str, str]]:
    """The names and texts of an `application/x-www-form-urlencoded` body, in its order.

    Raises:
        FormError: the body is no UTF-8, or a pair in it has no `=`.
        FormTooLarge: there are more than `most` pairs.
    """
    if body.count(b"&") >= most:
        raise FormTooLarge(f"the form has more than {most} fields")
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True)
    except ValueError as error:
        raise FormError(f"the body is no form: {error}") from None


def read_multipart(body: bytes, media_type: str, *, most: int) -> list[Part]:
    """The parts of a multipart body, in its order.

    `media_type` is the whole field value, for its `boundary`.

    Raises:
        FormError: there is no boundary, or the body does not keep to it, or a part has more than
            a few header fields or overlong ones.
        FormTooLarge: there are more than `most` parts.
    """
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import MultipartParser, parse_options_header

    head = media_type.encode("latin-1", "replace")
    boundary = parse_options_header(head)[1].get(b"boundary")
    if not boundary:
        raise FormError("the content type of the body names no boundary between its parts")
    collected = _Parts(most)
    try:
        parser = MultipartParser(boundary, collected.callbacks())
        # What comes after the last boundary says nothing (RFC 2046, section 5.1.1), and is worth
        # no line on standard error.
        parser.logger.disabled = True
        parser.write(body)
    except FormParserError as error:
        raise FormError(f"the parts of the body can't be told apart: {error}") from None
    if not collected.is_complete:
        raise FormError("the body has no parts between the boundary of its content type, or ends "
                        "before the last boundary")  # fmt: skip
    return collected.parts


class _Parts:
    """Collects what the parser calls out."""

    def __init__(self, most: int) -> None:
        self.parts: list[Part] = []
        self.is_complete = False
        self._most = most
        self._heads: dict[bytes, bytes] = {}
        self._name: list[bytes] = []
        self._value: list[bytes] = []
        self._content: list[bytes] = []

    def callbacks(self) -> MultipartCallbacks:
        """What is called when; spans are of the data that was written."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._name.append(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.append(data[start:end]),
            "on_header_end": self._head,
            "on_part_data": lambda data, start, end: self._content.append(data[start:end]),
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        if len(self.parts) >= self._most:
            raise FormTooLarge(f"the form has more than {self._most} parts")
        self._heads, self._content = {}, []

    def _head(self) -> None:
        name, value = b"".join(self._name).lower(), b"".join(self._value).strip(b" \t")
        self._heads[name] = value
        self._name, self._value = [], []

    def _end(self) -> None:
        from python_multipart.multipart import parse_options_header

        _, words = parse_options_header(self._heads.get(b"content-disposition"))
        coding = self._heads.get(b"content-transfer-encoding", b"").lower()
        media_type = self._heads.get(b"content-type")
        name, filename = words.get(b"name"), words.get(b"filename")
        self.parts.append(
            Part(
                name=None if name is None else name.decode(errors="replace"),
                content=_decoded(b"".join(self._content), coding),
                filename=None if filename is None else filename.decode(errors="replace"),
                media_type=None if media_type is None else media_type.decode("latin-1"),
            )
        )

    def _finish(self) -> None:
        self.is_complete = True


def _decoded(content: bytes, coding: bytes) -> bytes:
    """The content without its transfer encoding, which old clients still use (RFC 7578, 4.7)."""
    if coding == b"base64":
        try:
            return binascii.a2b_base64(content)
        except binascii.Error as error:
            raise FormError(f"a part is not base64: {error}") from None
    return quopri.decodestring(content) if coding == b"quoted-printable" else content
