"""One flat document of an API: every class is a named component, and the name is ours.

What stands inside others in the document stands beside them here, so that no reader of it has to
invent a name.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bindwright.commands.models import keywords
from bindwright.commands.models.kinds import are_decidable, is_decidable, is_nameable
from bindwright.diagnostics.origin import Origin
from bindwright.ir import types as ir
from bindwright.ir.operations import Api
from bindwright.plan.names import words
from bindwright.plan.names.fields import field_names
from bindwright.plan.names.table import Names
from bindwright.plan.names.types import place_words
from bindwright.plan.sides import Side, Sides
from bindwright.plan.types.modules import is_inline
from bindwright.schema.patterns import for_pydantic, for_python

Json = dict[str, Any]

_COMPONENTS = "#/components/schemas/"

_IMPORTED = frozenset(
    {
        "Annotated", "Any", "BaseModel", "ConfigDict", "Decimal", "Enum", "Field", "IntEnum",
        "Literal", "Mapping", "Meta", "NotRequired", "Optional", "ReadOnly", "Required",
        "RootModel", "Sequence", "StrEnum", "Struct", "TypeAlias", "TypeAliasType", "TypedDict",
        "UNSET", "UUID", "Union", "UnsetType",
    }
)  # fmt: skip
"""What modules of models import in one flavour or another; in a package these names are free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatDocument:
    """An OpenAPI 3.1 document of schemas only.

    `fields` maps `Class.wire name` to Python names; `origins` says where each class comes from;
    `renamed` maps names of classes to those that they have here, `widened` holds the unions that
    are any value here, and the objects that are any object.
    """

    document: Json
    fields: Mapping[str, str]
    origins: Mapping[str, Origin]
    renamed: Mapping[str, str]
    widened: tuple[tuple[ir.Declaration, str], ...]

    @property
    def schemas(self) -> Mapping[str, Json]:
        """The schemas by the names of their classes."""
        schemas: Mapping[str, Json] = self.document["components"]["schemas"]
        return schemas


def flatten(api: Api, names: Names, sides: Sides, *, only_decidable: bool = False) -> FlatDocument:
    """The flat document of an API.

    A type that differs between requests and responses is there twice, under both of its names.
    With `only_decidable` a union whose variants the kind of value does not tell apart is any
    value, and so is an alias or union that refers to itself without a class in between; an open
    enumeration is the type of its values; an object whose properties can't be named is any
    object. `widened` then lists those with the reason.
    """
    writer = _Writer(api, names, sides, only_decidable)
    schemas: dict[str, Json] = {}
    origins: dict[str, Origin] = {}
    fields: dict[str, str] = {}
    for type_id, declared in api.types.items():
        if is_inline(declared, writer.named):
            continue
        for side in sides.of(type_id):
            name = writer.name(type_id, side)
            origins[name] = declared.origin
            schemas[name] = writer.declaration(declared, side, name)
            if isinstance(declared, ir.Object):
                fields |= {
                    f"{name}.{wire}": own
                    for wire, own in field_names(declared).items()
                    if own != wire
                }
    document = {
        "openapi": "3.1.0",
        "info": {"title": api.title, "version": api.version},
        "paths": {},
        "components": {"schemas": schemas | writer.inline.schemas},
    }
    return FlatDocument(
        document=document,
        fields=fields,
        origins=origins,
        renamed=writer.renamed,
        widened=tuple(writer.widened.values()),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a schema stands: the class, its side, and the way from there (see `TypeId`)."""

    base: str
    side: Side
    tokens: tuple[str, ...] = ()

    def below(self, token: str) -> "_Place":
        """A place inside this one."""
        return _Place(self.base, self.side, (*self.tokens, token))


class _InlineSchemas:
    """The schemas that have no class in the package but need a name where there are classes only.

    They are named as inline types are: after what they stand in and their place there.
    """

    def __init__(self, taken: frozenset[str]) -> None:
        self._taken = taken
        self.schemas: dict[str, Json] = {}

    def name(self, schema: Json, place: _Place) -> str:
        """Makes a component of a schema and gives its name."""
        key = "/".join(place.tokens)
        wanted = words.pascal(place_words(place.tokens, nested=True), place.base)
        # Variants of one kind share a place: what they say tells them apart.
        whole = key + json.dumps(schema, sort_keys=True)
        digests = (wanted + words.digest_letters(one).capitalize() for one in (key, whole))
        for name in (wanted, wanted + "Value", *digests):
            if name not in self._taken and self.schemas.get(name, schema) == schema:
                self.schemas[name] = schema
                return name
        raise AssertionError("a digest is free")  # pragma: no cover


class _Writer:
    def __init__(self, api: Api, names: Names, sides: Sides, only_decidable: bool) -> None:
        self._only_decidable = only_decidable
        self.widened: dict[ir.TypeId, tuple[ir.Declaration, str]] = {}
        self._within: ir.Declaration | None = None
        self.renamed: dict[str, str] = {}
        self.named = frozenset(api.named_types)
        self._types = api.types
        self._names = names
        self._sides = sides
        self._taken = frozenset({*names.types.values(), *names.extras.values()})
        self.inline = _InlineSchemas(self._taken)

    def name(self, type_id: ir.TypeId, side: Side) -> str:
        """The class of a view; another one than in the package where a module imports its name."""
        name = self._names.of(type_id, side, self._sides)
        if name not in self.renamed and (name in _IMPORTED or name.endswith("_")):
            other = name.rstrip("_") + "Model"
            while other in self._taken:
                other += "Model"
            self.renamed[name] = other
        return self.renamed.get(name, name)

    def _widen(self, declared: ir.Declaration, reason: str) -> None:
        """Remembers why a type is wider here than in the document: the first reason."""
        self.widened.setdefault(declared.id, (declared, reason))

    # Declarations

    def declaration(self, declared: ir.Declaration, side: Side, name: str) -> Json:
        """The schema of the component of this name."""
        self._within = declared
        notes = keywords.docs_of(declared.docs, declared.deprecated)
        return {**notes, **self._of(declared, _Place(name, side))}

    def _of(self, declared: ir.Declaration, place: _Place) -> Json:
        match declared:
            case ir.Object() if self._only_decidable and not is_nameable(declared):
                reason = "is any object: msgspec has no names for some of its properties"
                self._widen(declared, reason)
                return {"type": "object", "additionalProperties": {}}
            case ir.Alias() | ir.Union() if (
                self._only_decidable and declared.id in self._sides.circular
            ):
                reason = "is any value: msgspec has no type that refers to itself but classes"
                self._widen(declared, reason)
                return {}
            case ir.Object():
                return self._object(declared, place)
            case ir.Enum():
                return self._enum(declared)
            case ir.Union():
                return self._union(declared, place)
            case ir.Alias():
                target = self.expr(declared.target, place)
                return target | declared.constraints.keywords()

    def _object(self, declared: ir.Object, place: _Place) -> Json:
        fields = [
            field
            for field in declared.fields
            if self._sides.visible(field.access, declared.id, place.side)
        ]
        found: Json = {"type": "object", **declared.constraints.keywords()}
        if fields:
            found["properties"] = {field.wire_name: self._field(field, place) for field in fields}
        required = [field.wire_name for field in fields if field.required]
        if required:
            found["required"] = required
        extra = declared.extra
        if isinstance(extra, ir.Patterns):
            value = self._patterned(declared, extra, place.below(ir.VALUE))
            if value or not fields:  # of any members nothing is said where there are fields
                found["additionalProperties"] = value
            return found
        if isinstance(extra, ir.Closed):
            found["additionalProperties"] = False
        elif not isinstance(extra.type, ir.Anything):
            found["additionalProperties"] = self._inner(extra.type, place.below(ir.VALUE))
        return found

    def _patterned(self, declared: ir.Object, extra: ir.Patterns, place: _Place) -> Json:
        """What members can be that go by patterns: of these the library takes no account."""
        types = tuple(dict.fromkeys(one for _, one in extra.patterns))
        if isinstance(extra.rest, ir.Open) and extra.rest.type not in types:
            types = (*types, extra.rest.type)
        if ir.Anything() in types:
            return {}
        if self._only_decidable and len(types) > 1 and not are_decidable(types, self._types):
            reason = "has members of any values: msgspec can't tell apart what they can be"
            self._widen(declared, reason)
            return {}
        if len(types) == 1:
            return self._inner(types[0], place)
        return {"anyOf": list(self._any_of(types, place))}

    def _field(self, field: ir.Field, place: _Place) -> Json:
        schema = self.expr(field.type, place.below(field.wire_name))
        notes = keywords.docs_of(field.docs, field.deprecated)
        if field.default is not ir.NO_DEFAULT:
            notes["default"] = field.default
        return {**schema, **notes}

    def _enum(self, declared: ir.Enum) -> Json:
        values = [member.value for member in declared.members]
        if declared.base is None:
            return {"enum": values, "x-enum-field-as-literal": True}
        return {
            "type": keywords.type_of(declared.base),
            "enum": values,
            "x-enum-varnames": list(self._names.members[declared.id]),
            "x-enum-descriptions": [member.docs.description or "" for member in declared.members],
        }

    def _union(self, declared: ir.Union, place: _Place) -> Json:
        if self._only_decidable and not is_decidable(declared, self._types):
            reason = "is any value: msgspec can't tell its variants apart"
            self._widen(declared, reason)
            return {}
        variants = list(self._any_of(declared.variants, place))
        tag = declared.tag
        if tag is None or tag.untagged:
            return {"anyOf": variants}
        if declared.fallback is not None:
            return {"anyOf": [*variants, self._inner(declared.fallback, place)]}
        mapping = {
            value: self._reference(target, place.side)["$ref"]
            for value, target in tag.mapping.items()
        }
        discriminator = {"propertyName": tag.wire_name, "mapping": mapping}
        return {"oneOf": variants, "discriminator": discriminator}

    # Expressions

    def expr(self, expr: ir.TypeExpr, place: _Place) -> Json:
        """The schema of an expression; `place` is where it stands, for what needs a name there."""
        match expr:
            case ir.Scalar():
                return self._scalar(expr)
            case ir.ListOf():
                item = self._inner(expr.item, place.below(ir.ITEM))
                return {"type": "array", "items": item, **expr.constraints.keywords()}
            case ir.MapOf():
                value = self._inner(expr.value, place.below(ir.VALUE))
                found = {"type": "object", "additionalProperties": value}
                return found | expr.constraints.keywords()
            case ir.TupleOf():
                return self._tuple(expr, place)
            case ir.Ref():
                return self._use(expr.id, place)
            case ir.Const():
                return keywords.const(expr)
            case ir.Nullable():
                return self._nullable(expr, place)
            case ir.Anything():
                return {}
            case ir.Nothing():
                return {"not": {}}

    def _scalar(self, expr: ir.Scalar) -> Json:
        """A pattern is spelled so that the module can be imported, or left out."""
        found = keywords.scalar(expr)
        pattern = found.pop("pattern", None)
        if pattern is None:
            return found
        spelled = for_python(pattern) if self._only_decidable else for_pydantic(pattern)
        if spelled is not None:
            found["pattern"] = spelled
        elif self._within is not None:
            reason = f"has a pattern that is not checked: {pattern!r}"
            self._widen(self._within, reason)
        return found

    def _tuple(self, expr: ir.TupleOf, place: _Place) -> Json:
        """The library has tuples of one length; it makes lists of all others."""
        constraints, parts = expr.bounds, set(expr.parts)
        is_tuple = expr.has_one_length
        if self._only_decidable and not is_tuple and not are_decidable(parts, self._types):
            if self._within is not None and ir.Anything() not in parts:
                reason = "has an array of any values: msgspec can't tell apart what stands in it"
                self._widen(self._within, reason)
            return {"type": "array", "items": {}, **constraints.keywords()}
        items = [
            self._inner(item, place.below(f"({index})")) for index, item in enumerate(expr.items)
        ]
        rest = self._inner(expr.rest, place.below(ir.ITEM)) if expr.rest is not None else False
        return {"type": "array", "prefixItems": items, "items": rest, **constraints.keywords()}

    def _inner(self, expr: ir.TypeExpr, place: _Place) -> Json:
        """The schema of what stands inside another.

        With constraints it becomes a component: readers that make classes would invent a name.
        """
        schema = self.expr(expr, place)
        if not keywords.is_constrained(schema):
            return schema
        return {"$ref": _COMPONENTS + self.inline.name(schema, place)}

    def _nullable(self, expr: ir.Nullable, place: _Place) -> Json:
        schema = self.expr(expr.inner, place)
        is_plain = schema.keys().isdisjoint(("const", "x-enum-field-as-literal"))
        if isinstance(schema.get("type"), str) and is_plain:
            return {**schema, "type": [schema["type"], "null"]}
        return {"anyOf": list(self._any_of((expr,), place))}

    def _any_of(self, exprs: tuple[ir.TypeExpr, ...], place: _Place) -> Iterator[Json]:
        """Schemas to choose from, without choices in choices."""
        for expr in exprs:
            if isinstance(expr, ir.Nullable):
                yield from self._any_of((expr.inner,), place)
                yield {"type": "null"}
                continue
            kind = type(expr).__name__.removesuffix("Of").lower()
            kind = keywords.type_of(expr.kind) if isinstance(expr, ir.Scalar) else kind
            inner = place.below(f"({kind})") if len(exprs) > 1 else place
            schema = self._inner(expr, inner)
            if schema.keys() == {"anyOf"}:
                yield from schema["anyOf"]
            else:
                yield keywords.as_choice(schema)

    def _use(self, type_id: ir.TypeId, place: _Place) -> Json:
        declared = self._types[type_id]
        if is_inline(declared, self.named):
            return self._of(declared, place)
        reference = self._reference(type_id, place.side)
        if isinstance(declared, ir.Enum) and declared.open and declared.base is not None:
            plain = {"type": keywords.type_of(declared.base)}
            return plain if self._only_decidable else {"anyOf": [reference, plain]}
        return reference

    def _reference(self, type_id: ir.TypeId, side: Side) -> Json:
        return {"$ref": _COMPONENTS + self.name(type_id, side)}
