"""What the texts of forms and parameters mean: of the values that they may stand for, the one that
the schema takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, cast

import orjson

from bindwright.commands.mock.requests.request import Invalid
from bindwright.http.media_types import is_json
from bindwright.record import record
from bindwright.schema.algebra import flatten, resolve
from bindwright.validation.compiled import PayloadValidator

DEEPEST = 32
"""So many brackets may stand in the name of a field."""

_BRACKETS = re.compile(r"\[([^\]]*)\]")


@record
class Field:
    """A name and a text as they came; `media_type` is None for what does not state one."""

    name: str
    text: str
    media_type: str | None = None


class TextReader:
    """Reads texts as what one schema describes.

    What judges values, and what reads members and items, is made when it is first asked for.
    """

    def __init__(self, schema: Any, definitions: Mapping[str, Any] | None = None) -> None:
        own = schema if isinstance(schema, dict) else resolve(schema, {})
        self._schema = {**own, "$defs": definitions} if definitions is not None else own
        self._flat = flatten(self._schema, self._schema)
        self._below: dict[tuple[str, str | int], TextReader] = {}

    @property
    def members(self) -> dict[str, Any]:
        """The members that the schema describes, and their schemas."""
        return cast("dict[str, Any]", self._flat.get("properties", {}))

    @property
    def takes_others(self) -> bool:
        """Whether the schema says that there may be members beside those that it describes."""
        return self._flat.get("additionalProperties", False) is not False

    @cached_property
    def takes(self) -> Callable[[Any], bool]:
        """Whether the schema takes a value."""
        return PayloadValidator(self._schema).is_valid

    def member(self, name: str) -> TextReader:
        """What reads a member."""
        if name in self.members:
            return self._reader("properties", name, self.members[name])
        return self._reader(
            "additionalProperties", "", self._flat.get("additionalProperties", True)
        )

    def _reader(self, keyword: str, key: str | int, schema: Any) -> TextReader:
        if (keyword, key) not in self._below:
            self._below[keyword, key] = TextReader(schema, self._schema.get("$defs"))
        return self._below[keyword, key]

    def value(self, fields: list[Field], separator: str = ",") -> Any:
        """What fields mean: the first reading that the schema takes, else the first.

        Files are strings of their bytes, for JSON has no other word for them.
        """
        readings = _readings(fields, separator)
        first = next(readings)
        return next(filter(self.takes, chain((first,), readings)), first)

    def items(self, texts: list[str]) -> list[Any]:
        """Texts as the items of an array, each as the schema of its place has it."""
        places: list[Any] = self._flat.get("prefixItems", [])
        rest = self._flat.get("items", True)
        made: list[Any] = []
        for index, text in enumerate(texts):
            first = index < len(places)
            reader = self._reader("items", index if first else -1, places[index] if first else rest)
            made.append(text if reader.takes(text) else scalar(text))
        return made

    def tree(self, fields: Iterable[Field]) -> dict[str, Any]:
        """The objects and lists that names with brackets stand for: `a[b][0]`, `a[]`.

        Raises:
            Invalid: a name is too deep, or is both a value and an object.
        """
        found: dict[str, Any] = {}
        for field in fields:
            base = field.name.partition("[")[0]
            _put(found, [base, *_BRACKETS.findall(field.name)], field.text)
        made = {name: _lists(below) for name, below in found.items()}
        # Texts are read as scalars where only that fits.
        return {
            name: value if self.member(name).takes(value) else _converted(value)
            for name, value in made.items()
        }


def scalar(text: str) -> Any:
    """A text as a number, true or false where it is one."""
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?[0-9]{1,18}", text):
        return int(text)
    if not _NUMBER.fullmatch(text):
        return text
    number = float(text)
    return number if number - number == 0 else text


_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
"""The numbers of JSON (RFC 8259, section 6); `1_000`, `nan` and ` 1` are texts."""


def _readings(fields: list[Field], separator: str) -> Iterator[Any]:
    """What the texts may mean, the most likely first."""
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


def _parsed(fields: Iterable[Field]) -> Iterator[Any]:
    """The values of what is JSON: by its media type, or by what it begins with in a form."""
    for field in fields:
        looks = field.media_type is None and field.text[:1] in ("{", "[")
        if looks or is_json(field.media_type or ""):
            try:
                yield orjson.loads(field.text)
            except orjson.JSONDecodeError:
                continue


def _put(tree: dict[str, Any], path: list[str], text: str) -> None:
    if len(path) > DEEPEST:
        raise Invalid(f"{path[0]} has more than {DEEPEST} brackets")
    for token in path[:-1]:
        below = tree.setdefault(token, {})
        if not isinstance(below, dict):
            raise Invalid(f"{path[0]} is both a value and an object")
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


def _converted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _converted(one) for key, one in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_converted(one) for one in value]
    return scalar(value) if isinstance(value, str) else value
