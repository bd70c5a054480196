"""The values that are sent for fields that nobody has to name: constants, tags and defaults."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from bindwright.ir import types as ir
from bindwright.schema.values import identity

_KINDS: dict[type, ir.ScalarKind] = {
    str: ir.ScalarKind.STRING,
    int: ir.ScalarKind.INTEGER,
    bool: ir.ScalarKind.BOOLEAN,
}


class Values:
    """Which required fields of an API's objects have a value of their own in requests."""

    def __init__(
        self,
        types: Mapping[ir.TypeId, ir.Declaration],
        requests: frozenset[ir.TypeId],
        split: frozenset[ir.TypeId],
    ) -> None:
        self._types = types
        self._requests = requests
        self._split = split

    @cached_property
    def _tags(self) -> Mapping[tuple[ir.TypeId, str], set[str | int]]:
        """The values of the fields that tell variants apart, by variant and field.

        What stands for all that a union does not list has none there.
        """
        found: dict[tuple[ir.TypeId, str], set[str | int]] = {}
        for tag, fallback in self._unions:
            for value, target in tag.mapping.items():
                values = found.setdefault((target, tag.wire_name), set())
                if ir.Ref(id=target) != fallback:
                    values.add(value)
        return found

    @cached_property
    def _unions(self) -> list[tuple[ir.Tag, ir.TypeExpr | None]]:
        unions = (one for one in self._types.values() if isinstance(one, ir.Union))
        return [(one.tag, one.fallback) for one in unions if one.tag is not None]

    @cached_property
    def _open_tags(self) -> set[tuple[ir.TypeExpr | None, str]]:
        """The tags that may have any value, as the fallback and the field."""
        return {(fallback, tag.wire_name) for tag, fallback in self._unions}

    def value(self, field: ir.Field, declared: ir.Object, *, in_request: bool) -> Any:
        """What a view sends where the field is not given; `NO_DEFAULT` where it must be."""
        split = declared.id in self._split
        sent = declared.id in self._requests and (in_request or not split)
        return self._value(field, declared) if sent else ir.NO_DEFAULT

    def _value(self, field: ir.Field, declared: ir.Object) -> Any:
        if not field.required:
            return ir.NO_DEFAULT
        tags = self._tags.get((declared.id, field.wire_name), set[str | int]())
        if len(tags) == 1 and self._may_be(field.type, *tags):
            return next(iter(tags))
        if (ir.Ref(id=declared.id), field.wire_name) in self._open_tags:
            return ir.NO_DEFAULT
        return field.type.value if isinstance(field.type, ir.Const) else field.default

    def _may_be(self, expr: ir.TypeExpr, value: str | int) -> bool:
        """Whether a field can have the value of a tag."""
        match expr:
            case ir.Scalar(kind=kind):
                return kind is _KINDS[type(value)]
            case ir.Const(value=stated):
                return identity(stated) == identity(value)
            case ir.Ref(id=type_id):
                match self._types[type_id]:
                    case ir.Alias(target=target):
                        return self._may_be(target, value)
                    case ir.Enum() as listed:
                        return listed.open or value in [one.value for one in listed.members]
            case _:
                pass
        return False

    def is_filled(self, field: ir.Field, declared: ir.Object) -> bool:
        """Whether a dictionary may leave the field out, too.

        It may not where the field says which type the dictionary is of.
        """
        if (declared.id, field.wire_name) in self._tags:
            return False
        return self._value(field, declared) is not ir.NO_DEFAULT

    def filled_types(self) -> set[ir.TypeId]:
        """The objects with such fields."""
        return {
            type_id
            for type_id in self._requests
            if isinstance(declared := self._types[type_id], ir.Object)
            and any(self.is_filled(field, declared) for field in declared.fields)
        }
