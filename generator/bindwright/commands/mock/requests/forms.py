"""Forms as JSON values, so that the document's schema can judge them."""

from __future__ import annotations

from typing import Any

from bindwright.commands.mock.requests.fields import Field, TextReader
from bindwright.http.forms import FormError, Part, read_multipart, read_pairs
from bindwright.http.media_types import MediaKind, essence_of
from bindwright.ir.operations import Content
from bindwright.schema.algebra import SchemaDict

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}


class FormReader:
    """Reads the forms of one media type of a body: each value as the schema of its property."""

    def __init__(self, content: Content, schema: SchemaDict) -> None:
        self._content = content
        self._texts = TextReader(schema)
        self._encodings = {one.name: one for one in content.encoding}
        self._spread = self._owners()

    def read(self, body: bytes, media_type: str, *, most: int) -> dict[str, Any]:
        """The object that a form of at most so many fields stands for.

        Raises:
            FormError: the body cannot be taken apart.
            FormTooLarge: there are more fields.
            Invalid: the names of fields make no object.
        """
        if self._content.kind is MediaKind.MULTIPART:
            fields = [_field(part) for part in read_multipart(body, media_type, most=most)]
        else:
            fields = [Field(name=name, text=text) for name, text in read_pairs(body, most=most)]
        plain: dict[str, list[Field]] = {}
        bracketed: list[Field] = []
        for field in fields:
            if field.name in self._texts.members or "[" not in field.name:
                plain.setdefault(field.name, []).append(field)
            else:
                bracketed.append(field)
        values: dict[str, Any] = {}
        for name, group in plain.items():
            if name in self._spread:
                owner, below = self._spread[name]
                values.setdefault(owner, {})[name] = below.member(name).value(group)
            else:
                encoding = self._encodings.get(name)
                separator = _SEPARATORS.get((encoding.style if encoding else None) or "", ",")
                values[name] = self._texts.member(name).value(group, separator)
        return {**values, **self._texts.tree(bracketed)}

    def _owners(self) -> dict[str, tuple[str, TextReader]]:
        """The names that an exploded object leaves behind, and the property of each."""
        found: dict[str, tuple[str, TextReader]] = {}
        for name, encoding in self._encodings.items():
            if encoding.style == "form" and encoding.explode and name in self._texts.members:
                below = self._texts.member(name)
                for inner in below.members:
                    if inner not in self._texts.members:
                        found[inner] = (name, below)
        return found


def _field(part: Part) -> Field:
    if part.name is None:
        raise FormError("a part has no name")
    stated = essence_of(part.media_type) if part.media_type is not None else None
    if part.filename is None:
        return Field(name=part.name, text=part.content.decode(errors="replace"), media_type=stated)
    return Field(
        name=part.name, text=part.content.decode("latin-1"), media_type=stated or "text/plain"
    )
