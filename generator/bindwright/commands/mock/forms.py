"""Forms as JSON values, so that the document's schema can judge them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.policy import HTTP
from typing import Any, cast
from urllib.parse import parse_qsl

import orjson

from bindwright.commands.mock.flatten import SchemaDict, flatten
from bindwright.ir.media import MediaKind
from bindwright.ir.operations import Content, Encoding
from bindwright.lower.payloads import is_json
from bindwright.lower.validators import compile_schema

__all__ = ["FormError", "read_form"]

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_BRACKETS = re.compile(r"\[([^\]]*)\]")

Reading = Callable[[str], Any]


class FormError(Exception):
    """A body is not the form that it says it is; the message says why."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A pair or a part as it came; `media_type` is None for text."""

    name: str
    text: str
    media_type: str | None = None


def read_form(
    body: bytes, media_type: str, content: Content, schema: SchemaDict, scalar: Reading
) -> dict[str, Any]:
    """The object that a form stands for: each value as the schema of its property reads it.

    Files are strings of their bytes, for JSON has no other word for them. `scalar` reads a text
    as a number, true or false where it can.

    Raises:
        FormError: the body cannot be taken apart.
    """
    fields = _parts(body, media_type) if content.kind is MediaKind.MULTIPART else _pairs(body)
    flat = flatten(schema, schema)
    properties = cast("dict[str, Any]", flat.get("properties", {}))
    encodings = {one.name: one for one in content.encoding}
    spread = _spread(encodings, properties, schema)
    found: dict[str, list[_Field]] = {}
    deep: dict[str, Any] = {}
    for field in fields:
        base, bracket, _ = field.name.partition("[")
        if field.name in properties or not bracket:
            found.setdefault(field.name, []).append(field)
        else:
            _put(deep, [base, *_BRACKETS.findall(field.name)], field.text)
    values: dict[str, Any] = {}
    for name, group in found.items():
        owner = spread.get(name, name)
        declared = properties.get(owner, {})
        if owner != name:
            inner = flatten(declared, schema).get("properties", {}).get(name, {})
            values.setdefault(owner, {})[name] = _value(group, inner, None, schema, scalar)
        else:
            values[name] = _value(group, declared, encodings.get(name), schema, scalar)
    for name, tree in deep.items():
        declared = properties.get(name, {})
        values[name] = _typed(_lists(tree), declared, schema, scalar)
    return values


def _pairs(body: bytes) -> Iterator[_Field]:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True)
    except ValueError as error:
        raise FormError(f"the body is no form: {error}") from None
    for name, text in pairs:
        yield _Field(name, text)


def _parts(body: bytes, media_type: str) -> Iterator[_Field]:
    head = f"Content-Type: {media_type}\r\n\r\n".encode("latin-1", "replace")
    message = message_from_bytes(head + body, policy=HTTP)
    if not message.is_multipart() or message.defects:
        raise FormError("the body has no parts between the boundary of its content type")
    for part in cast("list[Message]", message.get_payload()):
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise FormError("a part has no name")
        is_file = part.get_filename() is not None
        stated = part.get_content_type() if "content-type" in part or is_file else None
        text = content.decode("latin-1") if is_file else content.decode(errors="replace")
        yield _Field(name, text, stated)


def _spread(
    encodings: dict[str, Encoding], properties: dict[str, Any], root: SchemaDict
) -> dict[str, str]:
    """The names that an exploded object leaves behind, and the property that each belongs to."""
    found: dict[str, str] = {}
    for name, encoding in encodings.items():
        if encoding.style == "form" and encoding.explode and name in properties:
            for inner in flatten(properties[name], root).get("properties", {}):
                if inner not in properties:
                    found[inner] = name
    return found


def _put(tree: dict[str, Any], path: list[str], text: str) -> None:
    for token in path[:-1]:
        below = tree.setdefault(token, {})
        if not isinstance(below, dict):
            raise FormError(f"{path[0]} is both a value and an object")
        tree = cast("dict[str, Any]", below)
    tree[path[-1] or str(len(tree))] = text


def _lists(tree: Any) -> Any:
    """The tree with lists in place of objects whose keys count up from zero."""
    if not isinstance(tree, dict):
        return tree
    members = {key: _lists(one) for key, one in cast("dict[str, Any]", tree).items()}
    if list(members) == [str(index) for index in range(len(members))]:
        return list(members.values())
    return members


def _value(
    fields: list[_Field],
    declared: Any,
    encoding: Encoding | None,
    root: SchemaDict,
    scalar: Reading,
) -> Any:
    validator = _validator(declared, root)
    first: Any = None
    for number, value in enumerate(_readings(fields, encoding, scalar)):
        first = value if number == 0 else first
        if validator.is_valid(value):
            return value
    return first


def _readings(fields: list[_Field], encoding: Encoding | None, scalar: Reading) -> Iterator[Any]:
    """What the texts may mean, the most likely first."""
    separator = _SEPARATORS.get((encoding.style if encoding else None) or "", ",")
    is_text = all(one.media_type in (None, "text/plain") for one in fields)
    parsed = list(_parsed(fields))
    if len(fields) == 1:
        text = fields[0].text
        yield from parsed
        if is_text:
            yield scalar(text)
        yield text
        yield [scalar(part) for part in text.split(separator)]
        yield text.split(separator)
    if len(parsed) == len(fields):
        yield parsed
    yield [scalar(one.text) if is_text else one.text for one in fields]
    yield [one.text for one in fields]


def _parsed(fields: Iterable[_Field]) -> Iterator[Any]:
    """The values of what is JSON: by its media type, or by what it begins with in a form."""
    for field in fields:
        looks = field.media_type is None and field.text[:1] in ("{", "[")
        if looks or is_json(field.media_type or ""):
            try:
                yield orjson.loads(field.text)
            except orjson.JSONDecodeError:
                continue


def _typed(value: Any, declared: Any, root: SchemaDict, scalar: Reading) -> Any:
    """Texts below an object or list in brackets, read as scalars where only that fits."""
    if _validator(declared, root).is_valid(value):
        return value

    def convert(one: Any) -> Any:
        if isinstance(one, dict):
            return {key: convert(item) for key, item in cast("dict[str, Any]", one).items()}
        if isinstance(one, list):
            return [convert(item) for item in one]
        return scalar(one)

    return convert(value)


def _validator(declared: Any, root: SchemaDict) -> Any:
    if isinstance(declared, bool):
        declared = {} if declared else {"not": {}}
    schema = cast("SchemaDict", declared)
    return compile_schema({**schema, **({"$defs": root["$defs"]} if "$defs" in root else {})})
