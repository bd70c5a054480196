"""Parameters of requests: their texts by place and style, as the values that they may stand for.

What the styles are is in OpenAPI 3.2, section 4.12.4. Delimiters that were percent-encoded are no
longer told from others here: a reading that fits the schema is taken to be what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast
from urllib.parse import unquote

import orjson

from bindwright.commands.mock.lifecycles import Lifecycles
from bindwright.commands.mock.requests.fields import Field, TextReader, scalar
from bindwright.commands.mock.requests.request import Invalid, Request
from bindwright.http.media_types import is_json
from bindwright.ir.operations import Operation, Parameter, Where
from bindwright.ir.types import NO_DEFAULT, Lifecycle
from bindwright.load.bundle import Node
from bindwright.schema.algebra import SchemaDict, flatten
from bindwright.schema.values import listed_values
from bindwright.validation.compiled import Validators, problems
from bindwright.validation.judging.lifecycles import tells

_SEPARATORS = {"spaceDelimited": r" ", "pipeDelimited": r"\|", "tabDelimited": r"\t"}


def parameter_checks(operation: Operation, validators: Validators) -> list[ParameterCheck]:
    """What judges the parameters of an operation, in their order."""
    taken = {one.wire_name for one in operation.parameters}
    return [ParameterCheck(one, taken, validators) for one in operation.parameters]


class ParameterCheck:
    """Judges one parameter of requests. `taken` are the names that other parameters may have."""

    def __init__(self, parameter: Parameter, taken: set[str], validators: Validators) -> None:
        self._parameter = parameter
        self._taken = taken
        node = validators.payloads.node_at(parameter.origin)
        schema = _schema_of(node, parameter)
        # One that stands in the path only is not described.
        known = schema is not None and node.text("name") is not None
        found: SchemaDict = {}
        if schema is not None and known:
            found = validators.payloads.schema_at(schema.origin, "request")
            self._validator: Any = validators.at(schema.origin, "request")
            self._origin = schema.origin if tells(found) else None
        else:
            self._validator = self._origin = None
        self._reader = TextReader(found)
        self._has_members = _may_be("object", found, found)
        self._has_items = _may_be("array", found, found)

    def judge(self, request: Request) -> None:
        """Asks whether the parameter is there as the document has it.

        Raises:
            Invalid: it is not.
        """
        problem = self._problem(request)
        if problem is not None:
            raise Invalid(f"{self._parameter.wire_name}: {problem}")

    def used(self, request: Request, lifecycles: Lifecycles) -> list[Lifecycle]:
        """What is deprecated of a parameter that was sent as the document has it.

        Raises:
            Invalid: it has ended.
        """
        parameter = self._parameter
        own = parameter.lifecycle
        if own is None and not parameter.deprecated and self._origin is None:
            return []
        candidates = self._candidates(request)
        if candidates is None:
            return []
        found: list[Lifecycle] = []
        if own is not None or parameter.deprecated:
            own = own or Lifecycle(status="deprecated")
            lifecycles.refuse(own, f"the parameter {parameter.wire_name} has ended")
            found.append(own)
        for value in candidates:
            if self._origin is not None and self._validator.is_valid(value):
                return [*found, *lifecycles.used(self._origin, value)]
        return found

    def _problem(self, request: Request) -> str | None:
        parameter = self._parameter
        try:
            candidates = self._candidates(request)
        except Invalid as error:
            return str(error)
        if candidates is None:
            if not parameter.required or parameter.default is not NO_DEFAULT:
                return None
            # An object of which every member is absent leaves nothing behind.
            if self._is_spread and self._validator is not None and self._validator.is_valid({}):
                return None
            return f"a required {parameter.where} parameter is missing"
        if self._validator is None or any(map(self._validator.is_valid, candidates)):
            return None
        found = [problems(self._validator, value, limit=1)[0] for value in candidates]
        # The reading of the right type says most about what is wrong.
        return next((one for one in found if one.schema[-1:] != ("type",)), found[-1]).message

    @property
    def _is_spread(self) -> bool:
        """Whether an object's members travel under names of their own."""
        parameter = self._parameter
        if not self._has_members or parameter.content is not None:
            return False
        is_pair = parameter.where in (Where.QUERY, Where.COOKIE)
        return parameter.style == "deepObject" or (is_pair and parameter.explode)

    def _candidates(self, request: Request) -> list[Any] | None:
        """The values that the parameter may have; None where it was not sent."""
        parameter = self._parameter
        found: list[Any] = []
        if self._is_spread:
            members = self._members(request)
            if members:
                found.append(members)
        texts = self._texts(request)
        if texts and parameter.content is not None:
            found.extend(_decoded(texts[0], parameter.content))
        elif texts:
            found.extend(self._readings(texts))
        return found or None

    def _members(self, request: Request) -> dict[str, Any]:
        """The members that came under names of their own."""
        name = self._parameter.wire_name
        pairs = request.pairs
        if self._parameter.where is Where.COOKIE:
            pairs = {key: [text] for key, text in request.cookies.items()}
        if self._parameter.style == "deepObject":
            start = name + "["
            fields = [
                Field(name=key[len(name) :], text=text)
                for key, texts in pairs.items()
                if key.startswith(start)
                for text in texts
            ]
            return self._reader.tree(_without_first_brackets(fields))
        names = set(self._reader.members)
        if self._reader.takes_others:
            names |= pairs.keys() - self._taken
        return {
            key: self._reader.member(key).value([Field(name=key, text=text) for text in texts])
            for key, texts in pairs.items()
            if key in names
        }

    def _texts(self, request: Request) -> list[str]:
        """The raw values of the parameter; none where it was not sent under its own name."""
        where, style = self._parameter.where, self._parameter.style
        if self._parameter.is_whole:
            return [unquote(request.query)] if request.query else []
        texts = request.texts(where, self._parameter.wire_name)
        # With `form` cookies are percent-encoded, with `cookie` they are not.
        return [*map(unquote, texts)] if where is Where.COOKIE and style == "form" else texts

    def _readings(self, texts: list[str]) -> Iterator[Any]:
        """What the texts may mean: a list, an object, or a value alone."""
        whole, parts = self._parts(texts)
        if self._has_items or not self._has_members:
            yield list(parts)
            yield [scalar(part) for part in parts]
            yield self._reader.items(parts)
        if self._has_members:
            pairs = [part.partition("=") for part in parts]
            if all(mark for _, mark, _ in pairs):
                yield self._object((key, text) for key, _, text in pairs)
            if len(parts) % 2 == 0:
                yield self._object(zip(parts[::2], parts[1::2], strict=True))
        yield scalar(whole)
        yield whole

    def _object(self, pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
        members = ((key, Field(name=key, text=text)) for key, text in pairs)
        return {key: self._reader.member(key).value([one]) for key, one in members}

    def _parts(self, texts: list[str]) -> tuple[str, list[str]]:
        """The text of a value that is no list, and the texts of the items of one that is.

        Raises:
            Invalid: the text lacks what its style begins with.
        """
        text, parameter = texts[0], self._parameter
        if len(texts) > 1:
            return text, texts
        if parameter.style == "label":
            if not text.startswith("."):
                raise Invalid(f'"{text}" does not begin with "." (style label)')
            return text[1:], text[1:].split("." if parameter.explode else ",")
        if parameter.style == "matrix":
            return self._matrix(text)
        separator = _SEPARATORS.get(parameter.style, r",\s*")
        return text, re.split(separator, text) if text else []

    def _matrix(self, text: str) -> tuple[str, list[str]]:
        """`;id=1;id=2` or `;id=1,2`, and of an object `;a=1;b=2`."""
        name = self._parameter.wire_name
        if not text.startswith(";"):
            raise Invalid(f'"{text}" does not begin with ";" (style matrix)')
        parts = text[1:].split(";")
        own = [part.partition("=") for part in parts]
        if all(key == name for key, _, _ in own):
            values = [value for _, _, value in own]
            return values[0], values if len(values) > 1 else values[0].split(",")
        if not (self._has_members and self._parameter.explode):
            raise Invalid(f'"{text}" does not name {name} (style matrix)')
        return text, parts


def _schema_of(node: Node, parameter: Parameter) -> Node | None:
    if parameter.content is None:
        return node.get("schema")
    for media_type, media in node.members("content"):
        if media_type == parameter.content:
            return media.get("schema")
    return None


def _decoded(text: str, media_type: str) -> Iterator[Any]:
    """What a text of a media type stands for."""
    if not is_json(media_type):
        yield text
        return
    try:
        yield orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Invalid(f"the text is not JSON: {error}") from None


def _without_first_brackets(fields: list[Field]) -> Iterator[Field]:
    """The names of members, `a` and `a[b]`, in place of what stands after the parameter's name:
    `[a]` and `[a][b]`."""
    for field in fields:
        first, mark, rest = field.name[1:].partition("]")
        if mark:
            yield Field(name=first + rest, text=field.text)


def _may_be(kind: str, schema: Any, root: SchemaDict, depth: int = 0) -> bool:
    """Whether a value of the schema may be of a JSON type, as far as its keywords say."""
    flat = flatten(schema, root)
    types = flat.get("type")
    if types is not None:
        return kind == types or kind in types
    if depth < 8:
        for key in ("anyOf", "oneOf"):
            branches = cast("list[Any]", flat.get(key, ()))
            if branches:
                return any(_may_be(kind, one, root, depth + 1) for one in branches)
    listed = listed_values(flat)
    if listed is not None:
        return any(isinstance(one, dict if kind == "object" else list) for one in listed)
    own = {"object": "properties", "array": "items"}[kind]
    other = {"object": "items", "array": "properties"}[kind]
    return own in flat or other not in flat
