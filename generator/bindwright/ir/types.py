"""The types of an API: declarations, which have an id, and the expressions that refer to them.

Types refer to each other by id, so cycles are free. Required, nullable and default are three
independent axes. Nothing here is Python: names are wire names.
"""

import datetime
import posixpath
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any
from weakref import WeakValueDictionary

from bindwright.diagnostics.origin import Origin, escape_token, parse_pointer
from bindwright.ir.constraints import ANY_MEMBERS, NO_CONSTRAINTS, Constraints, Members
from bindwright.record import record

ITEM = "[]"
"""The last token of the id of an array's item type."""

VALUE = "{}"
"""The last token of the id of a map's value type."""

BASE = "(base)"
"""The last token of the id of the object that a base is by itself."""

KEY = "{key}"
"""The last token of the id of the type of a map's keys."""

CONTAINS = "[contains]"
"""The last token of the id of the type of the items that an array must contain."""


@record
class OperationPart:
    """What of an operation an inline type stands in.

    `words` are `request` or a status with a media type, a status with `header` and a name, or the
    place of a parameter with its name.
    """

    method: str
    path: str
    words: tuple[str, ...]

    @property
    def operation_id(self) -> str:
        """The id of the operation."""
        return f"{self.method} {self.path}"

    def __str__(self) -> str:
        """`POST /v1/jobs request application~1json`: blanks in a path are written as `~2`."""
        path = self.path
        if _BLANKS.search(path):
            path = path.replace("~", "~0").replace(" ", "~2")
        return " ".join((self.method, path, *map(escape_token, self.words)))


_BLANKS = re.compile(r" |~[02]")
"""What makes a path of an id differ from the path itself: most have none, and stay as they are."""


class TypeId:
    """What a type is for, so that it survives edits elsewhere in the document.

    A type belongs to a `part` of an operation or, where that is None, to a `source`: a file, named
    from the folder of the root document, which is "". Where it stands in there is its `token`
    below the `parent`: the names that a JSON pointer has, or those of properties, items and
    variants. `#/components/schemas/X`, as which it prints, is what names.lock holds; nobody takes
    that text apart.

    There is one object for each id, so that sets and mappings of ids cost no more than those of
    strings: each holds those below it, and the first ones live as long as one of theirs.
    """

    __slots__ = ("__weakref__", "_below", "_text", "parent", "part", "source", "token")

    def __init__(
        self, parent: "TypeId | None", token: str, part: OperationPart | None, source: str
    ) -> None:
        """For methods of this class: whoever wants an id asks for the one that there is."""
        self.parent = parent
        self.token = token
        self.part = part
        self.source = source
        self._text: str | None = None
        self._below: dict[str, TypeId] = {}

    @classmethod
    def of_operation(cls, method: str, path: str, *words: str) -> "TypeId":
        """The id of an inline type of an operation."""
        key = (method, path, *words)
        with _FIRST_LOCK:
            known = _FIRST.get(key)
            if known is None:
                part = OperationPart(method=method, path=path, words=words)
                known = _FIRST[key] = cls(None, "", part, "")
            return known

    @classmethod
    def _of_file(cls, source: str) -> "TypeId":
        with _FIRST_LOCK:
            known = _FIRST.get((source,))
            if known is None:
                known = _FIRST[source,] = cls(None, "", None, source)
            return known

    @classmethod
    def of_place(cls, source: str, pointer: str) -> "TypeId":
        """The id of a schema that a reference can lead to."""
        return cls._of_file(source).below(*parse_pointer(pointer))

    @classmethod
    def of_component(cls, name: str) -> "TypeId":
        """The id of a schema under `#/components/schemas`."""
        return cls._of_file("").below(*_COMPONENTS, name)

    @classmethod
    def of_no_schema(cls, token: str) -> "TypeId":
        """The id of a type that is made of several schemas; a constant keeps no other id alive."""
        return cls(None, "", None, "").below(token)

    def below(self, *tokens: str) -> "TypeId":
        """The id of a type that stands inside this one: a property, an item, a variant."""
        found = self
        for token in tokens:
            known = found._below.get(token)
            if known is None:
                made = TypeId(found, token, found.part, found.source)
                known = found._below.setdefault(token, made)
            found = known
        return found

    @property
    def tokens(self) -> tuple[str, ...]:
        """The way from the part of the operation, or the file."""
        found: list[str] = []
        one = self
        while one.parent is not None:
            found.append(one.token)
            one = one.parent
        return tuple(reversed(found))

    @property
    def name(self) -> str:
        """The last token; of a whole file its name."""
        return self.token if self.parent is not None else str(self).rpartition("/")[2]

    @property
    def stem(self) -> str:
        """The name of the schema, by which a discriminator knows it: a file without its ending."""
        return (
            self.token if self.parent is not None else posixpath.basename(self.source).split(".")[0]
        )

    @property
    def component(self) -> str | None:
        """The name of the schema under `#/components/schemas`, if it is one."""
        tokens = self.tokens
        known = self.part is None and not self.source and tokens[:-1] == _COMPONENTS
        return tokens[-1] if known else None

    def __str__(self) -> str:
        if self._text is None:
            if self.parent is None:
                self._text = f"{self.source}#" if self.part is None else str(self.part)
            else:
                self._text = f"{self.parent}/{escape_token(self.token)}"
        return self._text

    def __repr__(self) -> str:
        return f"TypeId({str(self)!r})"


_FIRST: WeakValueDictionary[tuple[str, ...], TypeId] = WeakValueDictionary()
_FIRST_LOCK = threading.Lock()

_COMPONENTS = ("components", "schemas")


class NoDefault(StrEnum):
    """The type of `NO_DEFAULT`: a default may itself be null, so None cannot say "none"."""

    NO_DEFAULT = "no default"


NO_DEFAULT = NoDefault.NO_DEFAULT


class Access(StrEnum):
    """In which direction a field travels (`readOnly`, `writeOnly`)."""

    BOTH = "both"
    READ = "read"
    WRITE = "write"


@record
class Lifecycle:
    """The stage of life of a member, operation, parameter or property."""

    status: str
    deprecated_on: datetime.date | None = None
    end_of_life: datetime.date | None = None
    replacement: str | None = None
    reason: str | None = None
    link: str | None = None


@record
class Docs:
    """What the document says to people: a short title, a description in Markdown, examples."""

    title: str | None = None
    description: str | None = None
    examples: tuple[Any, ...] = ()


# Expressions


class ScalarKind(StrEnum):
    """A JSON scalar, refined by the formats that have a type of their own."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    EMAIL = "email"
    IPV4 = "ipv4"
    IPV6 = "ipv6"
    BYTE = "byte"
    BINARY = "binary"
    DECIMAL = "decimal"
    DECIMAL_NUMBER = "decimal number"


@record
class Scalar:
    """A scalar; `format` keeps the document's word even where the kind says it all."""

    kind: ScalarKind
    format: str | None = None
    constraints: Constraints = NO_CONSTRAINTS


@record
class ListOf:
    """An array of one item type; some items may have to be of the type `contains`."""

    item: "TypeExpr"
    contains: "TypeExpr | None" = None
    constraints: Constraints = NO_CONSTRAINTS


@record
class MapOf:
    """An object used as a dictionary: values have one type, and so may have the keys."""

    value: "TypeExpr"
    key: "TypeExpr | None" = None
    members: Members = ANY_MEMBERS
    constraints: Constraints = NO_CONSTRAINTS


@record
class TupleOf:
    """An array with a type for each of its first places; `rest` is None where no more may come.

    Some of all items may have to be of the type `contains`.
    """

    items: tuple["TypeExpr", ...]
    rest: "TypeExpr | None" = None
    contains: "TypeExpr | None" = None
    constraints: Constraints = NO_CONSTRAINTS

    @property
    def parts(self) -> tuple["TypeExpr", ...]:
        """The types of all places: those of the first, and that of the rest."""
        return self.items if self.rest is None else (*self.items, self.rest)

    @property
    def bounds(self) -> Constraints:
        """The constraints, with the most items that there can be."""
        if self.rest is not None or self.constraints.max_items is not None:
            return self.constraints
        return replace(self.constraints, max_items=len(self.items))

    @property
    def has_one_length(self) -> bool:
        """Whether all places are always there, and no more."""
        bounds = self.bounds
        return bounds.min_items == bounds.max_items == len(self.items)


@record
class Ref:
    """A use of a declaration, by its id."""

    id: TypeId


@record
class Const:
    """Exactly one JSON value (`const`)."""

    value: Any


@record
class Nullable:
    """The type, or null."""

    inner: "TypeExpr"


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value: the empty schema, and the widest type that a fallback gives."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all: the schema `false`."""


TypeExpr = Scalar | ListOf | MapOf | TupleOf | Ref | Const | Nullable | Anything | Nothing


def or_null(expr: TypeExpr, allowed: bool = True) -> TypeExpr:
    """The type or, where that is allowed, null; which any value includes."""
    return Nullable(inner=expr) if allowed and not isinstance(expr, Anything | Nullable) else expr


# Declarations


@dataclass(frozen=True, slots=True)
class Closed:
    """No members beside the fields (`additionalProperties: false`)."""


@record
class Open:
    """Other members are allowed, with this type."""

    type: TypeExpr


@record
class Patterns:
    """Other members are typed by what their name matches (`patternProperties`)."""

    patterns: tuple[tuple[str, TypeExpr], ...]
    rest: "Closed | Open"


@record
class Field:
    """A property of an object."""

    wire_name: str
    type: TypeExpr
    required: bool
    access: Access = Access.BOTH
    default: Any = NO_DEFAULT
    docs: Docs
    deprecated: bool = False
    lifecycle: Lifecycle | None = None
    chosen_name: str | None = None
    suggested_name: str | None = None
    origin: Origin


@record
class ErrorInfo:
    """What an error variant says of itself: the HTTP status it comes with, a chosen name."""

    status: int | None
    name: str | None


@record
class Object:
    """An object with named fields; `names` is the type of the names of all its members."""

    id: TypeId
    fields: tuple[Field, ...]
    extra: Closed | Open | Patterns
    names: TypeExpr | None = None
    members: Members = ANY_MEMBERS
    constraints: Constraints = NO_CONSTRAINTS
    docs: Docs
    deprecated: bool = False
    chosen_name: str | None = None
    suggested_name: str | None = None
    error: ErrorInfo | None = None
    origin: Origin


@record
class Member:
    """A value of an enumeration."""

    value: str | int | float | bool | None
    name: str | None
    docs: Docs
    deprecated: bool = False
    lifecycle: Lifecycle | None = None
    origin: Origin


@record
class Enum:
    """An enumeration; `open` ones list what is known and allow the rest of `base`.

    `base` is None where the members are of several types. `constraints` are those that the values
    of an open one have to keep to, listed or not.
    """

    id: TypeId
    base: ScalarKind | None
    members: tuple[Member, ...]
    open: bool
    constraints: Constraints = NO_CONSTRAINTS
    docs: Docs
    deprecated: bool = False
    chosen_name: str | None = None
    suggested_name: str | None = None
    origin: Origin


@record
class Tag:
    """The property that tells a union's variants apart, and which value means which variant.

    `untagged` are the variants that it does not tell: what is without the property, or has a value
    that is not in the mapping, may be one of them.
    """

    wire_name: str
    mapping: Mapping[str | int, TypeId]
    untagged: tuple[TypeId, ...] = ()


@record
class Union:
    """One of several types.

    In an `open` one the document allows variants that it does not list; `fallback` is then the
    type that it gives them, if any.
    """

    id: TypeId
    variants: tuple[TypeExpr, ...]
    tag: Tag | None
    open: bool
    fallback: TypeExpr | None = None
    docs: Docs
    deprecated: bool = False
    chosen_name: str | None = None
    suggested_name: str | None = None
    origin: Origin


@record
class Alias:
    """A name for an expression: a schema of its own that is neither object, enum nor union."""

    id: TypeId
    target: TypeExpr
    constraints: Constraints = field(default=NO_CONSTRAINTS)
    docs: Docs
    deprecated: bool = False
    chosen_name: str | None = None
    suggested_name: str | None = None
    origin: Origin


Declaration = Object | Enum | Union | Alias
