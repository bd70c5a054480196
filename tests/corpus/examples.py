"""Every example of a document with its schema, found by a reading of the raw document of our own.

And the Python type that the generated package has for a schema, by where the schema stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from bindwright.diagnostics.origin import Origin
from bindwright.ir.types import Object
from bindwright.load.bundle import Bundle, Node
from bindwright.plan.sides import Side

from .made import Made

__all__ = ["Example", "TypesByPlace", "examples", "schemas"]

_SCHEMA_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SCHEMAS = (
    "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
    "contentSchema", "unevaluatedItems", "unevaluatedProperties",
)  # fmt: skip


@dataclass(frozen=True)
class Example:
    """An example and the place of its schema; `sides` are those on which it may be right."""

    value: Any
    origin: Origin
    schema: Node
    sides: tuple[Side, ...]


def examples(bundle: Bundle) -> Iterator[Example]:
    """All examples of schemas, parameters, headers and JSON media types."""
    for source in bundle.sources.values():
        yield from _below(bundle, Node(source.data, Origin(source.name)), tuple(Side))


def schemas(bundle: Bundle) -> Iterator[tuple[Node, tuple[Side, ...]]]:
    """All named schemas, and those of parameters, headers and media types."""
    for source in bundle.sources.values():
        stack: list[tuple[Node, tuple[Side, ...]]] = [
            (Node(source.data, Origin(source.name)), tuple(Side))
        ]
        while stack:
            node, sides = stack.pop()
            if isinstance(node.value, list):
                stack += [(one, sides) for one in _items(node)]
                continue
            for key, child in node.items():
                if key in ("schema", "itemSchema") and isinstance(child.value, dict):
                    yield child, sides
                elif node.origin.pointer == "/components" and key == "schemas":
                    yield from ((one, sides) for _, one in child.items())
                elif key not in ("example", "examples") and not key.startswith("x-"):
                    stack.append((child, _SIDES.get(key, sides)))


def _items(node: Node) -> Iterator[Node]:
    for index, one in enumerate(node.value):
        yield Node(one, node.origin.child(index))


_SIDES: dict[str, tuple[Side, ...]] = {
    "requestBody": (Side.REQUEST,), "requestBodies": (Side.REQUEST,),
    "parameters": (Side.REQUEST,), "responses": (Side.RESPONSE,), "headers": (Side.RESPONSE,),
}  # fmt: skip


def _below(bundle: Bundle, node: Node, sides: tuple[Side, ...]) -> Iterator[Example]:
    """What stands below anything that is no schema."""
    if isinstance(node.value, list):
        for one in _items(node):
            yield from _below(bundle, one, sides)
    if not isinstance(node.value, dict):
        return
    schema = node.get("schema")
    if schema is not None and isinstance(schema.value, dict) and _is_json(node):
        for value in _shown(bundle, node):
            yield Example(value.value, value.origin, schema, sides)
    for key, child in node.items():
        if key in ("schema", "itemSchema"):
            yield from _in_schema(child, sides)
        elif node.origin.pointer == "/components" and key == "schemas":
            for _, one in child.items():
                yield from _in_schema(one, sides)
        elif key not in ("example", "examples") and not key.startswith("x-"):
            yield from _below(bundle, child, _SIDES.get(key, sides))


def _is_json(node: Node) -> bool:
    holder, _, word = node.origin.pointer.rpartition("/")
    media_type = word.replace("~1", "/").partition(";")[0].strip().lower()
    return not holder.endswith("/content") or media_type.endswith(("/json", "+json"))


def _shown(bundle: Bundle, node: Node) -> Iterator[Node]:
    single = node.get("example")
    if single is not None:
        yield single
    for _, stated in node.members("examples"):
        one = bundle.follow(stated)
        found = one.get("dataValue") or one.get("value")
        if found is not None:
            yield found


def _in_schema(node: Node, sides: tuple[Side, ...]) -> Iterator[Example]:
    stack = [node]
    while stack:
        schema = stack.pop()
        if not isinstance(schema.value, dict):
            continue
        single = schema.get("example")
        for one in [*([single] if single else []), *schema.list("examples")]:
            yield Example(one.value, one.origin, schema, _seen(schema, sides))
        for key in _SCHEMA_MAPS:
            stack += [one for _, one in schema.members(key)]
        for key in _SCHEMA_LISTS:
            stack += schema.list(key)
        stack += [child for key in _SCHEMAS if (child := schema.get(key)) is not None]


def _seen(schema: Node, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides on which a property is there at all; others give it no type."""
    hidden = {Side.REQUEST: "readOnly", Side.RESPONSE: "writeOnly"}
    return tuple(one for one in sides if schema.value.get(hidden[one]) is not True) or sides


class TypesByPlace:
    """The Python types of a package by the place of the schema that they were made from."""

    def __init__(self, made: Made) -> None:
        self._made = made
        self._known: dict[tuple[Origin, Side], Any] = {}
        self._types = made.module("types")
        self._fields_of = made.module("_runtime.types.fields").fields_of
        declarations = self._find_declarations()
        self._find_operations()
        # That a type of its own may be null as well, only the place says where it is used.
        self._known = declarations | self._known
        self._alike = {
            (id(made.bundle.at(origin)), side): type_
            for (origin, side), type_ in self._known.items()
            if origin.source in made.bundle.sources and self._stands(origin)
        }

    def _stands(self, origin: Origin) -> bool:
        try:
            return isinstance(self._made.bundle.at(origin), dict)
        except LookupError:
            return False

    def of(self, schema: Node, side: Side) -> tuple[Any, int]:
        """The type, and into how many lists a value has to be put to be of it.

        Raises:
            LookupError: the package has no type for that place alone.
        """
        seen: set[Origin] = set()
        while schema.origin not in seen:
            seen.add(schema.origin)
            found = self._known.get((schema.origin, side))
            if found is not None:
                return found, 0
            alike = self._alike.get((id(schema.value), side))
            if alike is not None:  # an anchor of YAML stands in several places
                return alike, 0
            target = self._made.bundle.reference(schema)
            if target is None:
                break
            schema = Node(target.value, target.origin)
        return self._part(schema, side)

    def _part(self, schema: Node, side: Side) -> tuple[Any, int]:
        """The type of the items or values of a type that is known; of a variant, the union."""
        holder, _, key = schema.origin.pointer.rpartition("/")
        above, _, word = holder.rpartition("/")
        if word in ("anyOf", "oneOf"):
            origin = Origin(schema.origin.source, above)
            return self.of(Node(self._made.bundle.at(origin), origin), side)
        if key not in ("items", "additionalProperties"):
            raise LookupError(schema.origin.pointer)
        origin = Origin(schema.origin.source, holder)
        whole, lists = self.of(Node(self._made.bundle.at(origin), origin), side)
        if key == "items":
            return whole, lists + 1
        return _values(whole), lists

    def _find_declarations(self) -> dict[tuple[Origin, Side], Any]:
        names, sides = self._made.lock.types, self._made.sides
        declarations: dict[tuple[Origin, Side], Any] = {}
        for type_id, declared in self._made.api.types.items():
            for side in Side:
                name = names[str(type_id)]
                if side is Side.REQUEST and type_id in sides.split:
                    name += "Request"
                kind = getattr(self._types, name, None)
                if kind is None:  # written out where it is used
                    continue
                declarations.setdefault((declared.origin, side), kind)
                if isinstance(declared, Object):
                    hints = {one.wire: one.type_ for one in self._fields_of(kind)}
                    for field in declared.fields:
                        if field.wire_name in hints:
                            self._known.setdefault((field.origin, side), hints[field.wire_name])
        return declarations

    def _find_operations(self) -> None:
        by_id = {operation.id: operation for operation in self._made.api.operations}
        for place, (resource, method) in self._made.methods.items():
            operation = by_id[place]
            module = self._made.module("resources." + _module_of(self._made, resource))
            description = getattr(module, method.constant)
            types = {(one.where, one.name): one.type for one in description.parameters}
            for parameter in operation.parameters:
                lazy = types.get((parameter.where.value, parameter.wire_name))
                self._note(parameter.origin, Side.REQUEST, lazy)
                stated = Node(self._made.bundle.at(parameter.origin), parameter.origin)
                for _, media in stated.members("content"):
                    self._note(media.origin, Side.REQUEST, lazy)
            for content in operation.body.contents if operation.body else ():
                if description.body and description.body.media_type == content.media_type:
                    self._note(content.origin, Side.REQUEST, description.body.type)
            for response in operation.responses:
                for content in response.contents:
                    for reply in (*description.replies, *description.errors):
                        same = reply.media_type == content.essence
                        if same and reply.status == response.status_range:
                            self._note(content.origin, Side.RESPONSE, reply.type)

    def _note(self, holder: Origin, side: Side, lazy: Any) -> None:
        if lazy is not None:
            self._known.setdefault((holder.child("schema"), side), lazy())


def _module_of(made: Made, resource: Any) -> str:
    for file in made.plan.files:
        if file.view is resource:
            return file.path.rpartition("/")[2].removesuffix(".py")
    raise LookupError(resource.class_name)


def _values(whole: Any) -> Any:
    """The type of the values of a mapping."""
    while True:
        if hasattr(whole, "__value__"):
            whole = whole.__value__
        elif get_origin(whole) is Annotated:
            whole = get_args(whole)[0]
        elif type(whole).__name__ == "UnionType" or get_origin(whole) is Union:
            fitting = [one for one in get_args(whole) if one is not type(None)]
            if len(fitting) != 1:
                raise LookupError(str(whole))
            whole = fitting[0]
        else:
            break
    if get_origin(whole) is dict:
        return get_args(whole)[1]
    raise LookupError(str(whole))
