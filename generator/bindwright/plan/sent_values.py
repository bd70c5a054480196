"""The values that are sent for fields that nobody has to name: constants, tags and defaults."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from bindwright.ir import types as ir


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
        """The values of the fields that tell variants apart, by variant and field."""
        found: dict[tuple[ir.TypeId, str], set[str | int]] = {}
        for declared in self._types.values():
            if isinstance(declared, ir.Union) and declared.tag is not None:
                for value, target in declared.tag.mapping.items():
                    found.setdefault((target, declared.tag.wire_name), set()).add(value)
        return found

    @cached_property
    def _fallbacks(self) -> frozenset[ir.TypeExpr]:
        unions = (one for one in self._types.values() if isinstance(one, ir.Union))
        return frozenset(one.fallback for one in unions if one.fallback is not None)

    def value(self, field: ir.Field, declared: ir.Object, *, in_request: bool) -> Any:
        """What a view sends where the field is not given; `NO_DEFAULT` where it must be."""
        split = declared.id in self._split
        sent = declared.id in self._requests and (in_request or not split)
        return self._value(field, declared) if sent else ir.NO_DEFAULT

    def _value(self, field: ir.Field, declared: ir.Object) -> Any:
        if not field.required or ir.Ref(id=declared.id) in self._fallbacks:
            return ir.NO_DEFAULT
        if isinstance(field.type, ir.Const):
            return field.type.value
        if field.default is not ir.NO_DEFAULT:
            return field.default
        tags = self._tags.get((declared.id, field.wire_name), set[str | int]())
        text = isinstance(field.type, ir.Scalar) and field.type.kind is ir.ScalarKind.STRING
        only = next(iter(tags)) if len(tags) == 1 else None
        return only if text and isinstance(only, str) else ir.NO_DEFAULT

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
