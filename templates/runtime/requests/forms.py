"""Forms without files: `application/x-www-form-urlencoded` from the properties of a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from ..client.descriptions import Parameter, RequestBody, Style
from ..encoding import encode, jsonable, jsonable_as
from ..json_values import as_items, as_object
from ..media_types import is_json
from .parameters import styled
from .request import scalar


@dataclass(frozen=True, slots=True, eq=False)
class FormField:
    """How a property travels (OpenAPI 3.2 §4.15), in a body or in a query that is a form."""

    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str | None = None

    def __call__(self, parameter: Parameter, value: object) -> list[str]:
        """Give the pairs of a member of the query."""
        told = jsonable_as(value, parameter.type) if parameter.type else jsonable(value)
        return self.pairs(parameter.name, told)

    def pairs(self, name: str, value: Any) -> list[str]:
        """Give the pairs of a property: an array's items each, an object as JSON."""
        if self.style == "deepObject":
            return list(_deep(quote(name, safe="~"), value))
        if self.style is not None or self.allow_reserved or self.explode is not None:
            parameter = Parameter(
                name,
                "query",
                style=self.style,
                explode=self.explode,
                allow_reserved=self.allow_reserved,
            )
            return styled(parameter, value)
        whole = is_json(self.content_type)
        texts = [encode(value).decode()] if whole else [scalar(each) for each in as_items(value)]
        return [f"{quote(name, safe='~')}={quote(text, safe='~')}" for text in texts]


_PLAIN = FormField()


class FormWriter:
    """Writes the properties of an object as pairs."""

    def __init__(self, fields: Mapping[str, FormField] | None = None) -> None:
        self._fields = fields or {}

    def __call__(self, body: RequestBody, value: object, strict: bool) -> bytes:
        """Give the body; one that is bytes is taken as it is.

        Raises:
            ArgumentValidationError: A property breaks the schema (if `strict`).
            TypeError: The body is no object.
        """
        if isinstance(value, bytes):
            return value
        if strict:
            from ..types.validation import check_arguments

            check_arguments(body.type(), value)
        given = as_object(jsonable_as(value, body.type))
        if given is None:
            raise TypeError(f"a body of the type {body.media_type} is made of an object")
        fields = ((self._fields.get(name, _PLAIN), name, item) for name, item in given.items())
        return "&".join(
            pair for one, name, item in fields for pair in one.pairs(name, item)
        ).encode()


def whole_query(parameter: Parameter, value: object) -> list[str]:
    """Write what is the whole query (OpenAPI 3.2 §4.12.1): as a form, as JSON, or as it is."""
    made, media_type = jsonable(value), parameter.content or ""
    fields = as_object(made)
    if fields is not None and not is_json(media_type):
        return [pair for name, item in fields.items() for pair in _PLAIN.pairs(name, item)]
    if is_json(media_type) or not isinstance(made, str):
        made = encode(cast(object, made), parameter.type).decode()
    return [quote(made, safe="~")]


def _deep(name: str, value: Any) -> Iterator[str]:
    """OpenAPI leaves open what is deeper than one level, and arrays: they go on in brackets."""
    fields = as_object(value)
    if fields is not None:
        for key, item in fields.items():
            yield from _deep(f"{name}%5B{quote(key, safe='~')}%5D", item)
    elif isinstance(value, list):
        for index, item in enumerate(as_items(cast(object, value))):
            yield from _deep(f"{name}%5B{index}%5D", item)
    else:
        yield f"{name}={quote(scalar(value), safe='~')}"
