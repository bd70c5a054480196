"""Arguments of a call, made from the payload schemas, and how a method takes them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.http.media_types import is_json
from bindwright.ir.operations import Operation
from bindwright.load.bundle import Node
from bindwright.plan.package import MethodView, ResourceView
from bindwright.schema.algebra import flatten

from .made import Made
from .reading import Parameter, parameters
from .values import NothingFits, value_of

__all__ = ["ABSENT", "FORM", "LINES", "PARTS", "Given", "Target", "give", "targets"]

ABSENT: Any = object()
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/"
"""How a media type of parts begins: documents have others than form-data for a form."""
LINES = ("application/x-ndjson", "application/jsonl", "application/x-jsonl", "application/ndjson")


@dataclass(frozen=True)
class Target:
    """An operation: as the document has it, and the method that the package has for it."""

    operation: Operation
    item: Node
    node: Node
    resource: ResourceView
    method: MethodView
    description: Any
    parameters: tuple[Parameter, ...]

    @property
    def path(self) -> list[str]:
        """The attributes that lead from a client to the method."""
        return str(self.description.name).split(".")

    @property
    def contents(self) -> dict[str, Node]:
        """The media types of the body in the document."""
        body = self.node.get("requestBody")
        return dict(self.bundle.follow(body).members("content")) if body else {}

    @property
    def bodies(self) -> dict[str, tuple[Any, tuple[str, ...] | None]]:
        """What the package says of the body, by media type; the fields that are arguments."""
        main = self.description.body
        rows = self.method.body
        if main is None:
            return {}
        if main.choose is None:
            names = None if rows is None else tuple(wire for wire, _ in rows)
            return {main.media_type: (main, names)}
        others = main.choose._others
        found = {main.media_type: (main, main.choose._fields)}
        return found | {body.media_type: (body, names) for body, names in others}

    bundle: Any


@dataclass
class Given:
    """What a call is given: the JSON of each parameter and of the body, and the arguments."""

    values: dict[tuple[str, str], Any] = field(default_factory=dict)
    body: Any = ABSENT
    media_type: str = ""
    positional: list[Any] = field(default_factory=list)
    keywords: dict[str, Any] = field(default_factory=dict)


def targets(made: Made) -> Iterator[Target]:
    """All operations of a document."""
    homes = {
        id(file.view): file.path.rpartition("/")[2].removesuffix(".py") for file in made.plan.files
    }
    for operation in made.api.operations:
        resource, method = made.methods[operation.id]
        module = made.module("resources." + homes[id(resource)])
        node = Node(made.bundle.at(operation.origin), operation.origin)
        above = operation.origin.pointer.rpartition("/")[0].removesuffix("/additionalOperations")
        origin = Origin(operation.origin.source, above)
        item = Node(made.bundle.at(origin), origin)
        yield Target(
            operation,
            item,
            node,
            resource,
            method,
            getattr(module, method.constant),
            tuple(parameters(made.bundle, operation.path, item, node)),
            made.bundle,
        )


def give(
    made: Made, target: Target, seed: str, *, full: bool, media_type: str | None = None
) -> Given:
    """Arguments: JSON values for what is required, or typed ones for everything.

    The body is of the media type (as the document spells it), else of the one that comes first.

    Raises:
        NoValue: a schema gives no value.
        NothingFits: it allows none.
    """
    given = Given()
    optional = {one.name for one in target.method.keywords if one.default is not None}
    places = {place: dict(rows) for place, rows in target.method.places}
    decode = made.module("_runtime.types.validation").decode
    types = {(one.where, one.name): one.type for one in target.description.parameters}
    for parameter in target.parameters:
        rows = places.get(parameter.where, {})
        name = rows[parameter.name]
        if not full and (name in optional or not parameter.required):
            continue
        value = _value(made, parameter.schema, f"{seed}/{parameter.name}", full=full)
        if parameter.where == "path" and value in ("", [], {}):  # no segment can be empty
            value = _value(made, parameter.schema, f"{seed}/{parameter.name}", full=True)
            if value in ("", [], {}):
                raise NothingFits(f"{parameter.name} of the path can only be empty")
        given.values[parameter.where, parameter.name] = value
        lazy = types.get((parameter.where, parameter.name))
        typed = decode(lazy(), json.dumps(value), strict=True) if full and lazy else value
        _pass(target, given, name, typed)
    _give_body(made, target, given, seed, media_type, full=full)
    order = [one.name for one in target.method.positional]
    given.positional = [given.keywords.pop(name) for name in order]
    return given


def _pass(target: Target, given: Given, name: str, value: Any) -> None:
    assert name not in given.keywords, f"{target.operation.id} has {name} twice"
    given.keywords[name] = value


def _value(made: Made, schema: Node | None, seed: str, *, full: bool) -> Any:
    if schema is None:
        return "anything"
    value = value_of(
        made.payloads.schema_at(schema.origin, "request"), seed, sparse=not full, dynamic=full
    )
    return _writable(made, schema, value, frozenset())


def _writable(made: Made, schema: Node, value: Any, seen: frozenset[Origin]) -> Any:
    """The value without what is read-only, which a request has no place for."""
    node = made.bundle.follow(schema)
    if not isinstance(node.value, dict) or node.origin in seen:
        return value
    variants = [one for key in ("anyOf", "oneOf") for one in node.list(key)]
    right = (made.validators.at(one.origin, "request").is_valid(value) for one in variants)
    parts = [*node.list("allOf"), *(one for one, fits in zip(variants, right, strict=True) if fits)]
    if isinstance(value, dict):
        value = dict(value)
        known = dict(node.members("properties"))
        for name, below in known.items():
            if name in value and (below.flag("readOnly") or _is_read_only(made, below)):
                del value[name]
            elif name in value:
                value[name] = _writable(made, below, value[name], frozenset())
        rest = node.get("additionalProperties")
        for name in value if rest is not None else ():
            if name not in known:
                value[name] = _writable(made, rest, value[name], frozenset())
    items = node.get("items")
    if isinstance(value, list) and items is not None:
        value = [_writable(made, items, one, frozenset()) for one in value]
    for part in parts:
        value = _writable(made, part, value, seen | {node.origin})
    return value


def _is_read_only(made: Made, node: Node) -> bool:
    target = made.bundle.follow(node)
    parts = (made.bundle.follow(one) for one in target.list("allOf"))
    return target.flag("readOnly") or any(one.flag("readOnly") for one in parts)


def _give_body(
    made: Made, target: Target, given: Given, seed: str, media_type: str | None, *, full: bool
) -> None:
    if not target.contents:
        return
    body = made.bundle.follow(target.node.get("requestBody"))  # type: ignore[arg-type]
    if not full and media_type is None and not body.flag("required"):
        return
    stated, description, fields = _body_of(target, media_type)
    sent_as = description.media_type
    if media_type is not None and "content_type" in dict(target.method.more):
        sent_as = given.keywords["content_type"] = _concrete(media_type)
    given.media_type = sent_as
    value = _body_value(made, stated, sent_as, seed, full=full)
    is_typed = full and is_json(sent_as) and media_type is None
    decode = made.module("_runtime.types.validation").decode
    given.body = value
    if fields is None:
        type_ = description.type
        given.keywords["body"] = (
            decode(type_(), json.dumps(value), strict=True) if is_typed else value
        )
        return
    value = dict(value)
    if target.operation.streaming and target.operation.streaming.selector:
        selector = target.operation.streaming.selector.strip("/")
        if value.get(selector) is True:
            value[selector] = False
    rows = dict(target.method.body or ())
    if not full:  # what the client adds by itself
        value = {key: one for key, one in value.items() if key not in description.defaults}
    given.body = value
    typed = _attributes(decode(description.type(), json.dumps(value), strict=True)) if (
        is_typed
    ) else value  # fmt: skip
    for wire in value:
        if wire in fields:
            _pass(target, given, rows[wire], typed[wire])
        else:
            given.keywords.setdefault("extra_body", {})[wire] = value[wire]


def _body_of(target: Target, media_type: str | None) -> tuple[Node, Any, tuple[str, ...] | None]:
    """The media type object, and what the package says of the body in that media type."""
    bodies = target.bodies
    if media_type is None:
        description, fields = next(iter(bodies.values()))
        plain = description.media_type
        stated = {_plain(one): node for one, node in target.contents.items()}
        for wanted in (_plain(plain), _plain(plain).partition("/")[0] + "/*", "*/*"):
            if wanted in stated:
                return stated[wanted], description, fields
        raise AssertionError(f"{plain} is none of {list(stated)}")
    wanted = _concrete(media_type)
    for known, (description, fields) in bodies.items():
        if _plain(known) == _plain(wanted):
            return target.contents[media_type], description, fields
    raise AssertionError(f"a body of {media_type} can't be sent: only {list(bodies)}")


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _concrete(media_type: str) -> str:
    return {"*/*": "application/json", "application/*": "application/json"}.get(
        media_type, media_type.replace("*", "x-any")
    )


def _body_value(made: Made, stated: Node, media_type: str, seed: str, *, full: bool) -> Any:
    """JSON; for files bytes; for lines a list of JSON."""
    schema, word = stated.get("schema"), _plain(media_type)
    if is_json(word):
        return _value(made, schema, f"{seed}/body", full=full) if schema else {"any": [1]}
    if word in LINES:
        item = stated.get("itemSchema") or schema
        return [_value(made, item, f"{seed}/{index}", full=full) for index in range(2)]
    is_object = schema is not None and _is_object(made, schema)
    if (word == FORM or word.startswith(PARTS)) and is_object:
        assert schema is not None
        value = _value(made, schema, f"{seed}/body", full=full)
        files = set(_files(made, schema))
        return {key: (_contents(one) if key in files else one) for key, one in value.items()}
    return "a text ä" if word.startswith("text/") else b"bytes \x00 of " + seed.encode()


def _contents(value: Any) -> Any:
    if isinstance(value, list):
        return [f"{one}\0".encode() for one in value]
    return f"{value}\0".encode()


def _is_object(made: Made, schema: Node) -> bool:
    root = made.payloads.schema_at(schema.origin, "request")
    flat = flatten(root, root)
    return flat.get("type", "object") == "object" and "properties" in flat


def _files(made: Made, schema: Node) -> Iterator[str]:
    """The properties that are files: binary strings, or lists of such."""
    node = made.bundle.follow(schema)
    for part in (one for key in ("allOf", "anyOf", "oneOf") for one in node.list(key)):
        yield from _files(made, part)
    for name, below in node.members("properties"):
        if _is_file(made, below):
            yield name


def _is_file(made: Made, schema: Node) -> bool:
    node = made.bundle.follow(schema)
    words = node.value if isinstance(node.value, dict) else {}
    if words.get("format") == "binary":
        return True
    raw = words.get("contentMediaType") == "application/octet-stream"
    if raw and "contentEncoding" not in words:
        return True
    items = node.get("items")
    if items is not None and _is_file(made, items):
        return True
    parts = [one for key in ("allOf", "anyOf", "oneOf") for one in node.list(key)]
    kinds = [_is_file(made, one) for one in parts if made.bundle.follow(one).value != _NULL]
    return bool(kinds) and all(kinds)


_NULL = {"type": "null"}


def _attributes(model: Any) -> dict[str, Any]:
    """The attributes of a model by their names on the wire."""
    fields = type(model).__pydantic_fields__
    found = {info.alias or name: model.__dict__[name] for name, info in fields.items()}
    return {**found, **(model.__pydantic_extra__ or {})}
