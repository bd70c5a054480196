"""Unions that a field tells apart and whose list of variants may grow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Union, cast

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .enums import refuse_unlisted
from .models import ApiModel, make_ready

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

# Each variant dumps itself. The union's own serialiser would check it first, and warn.
BY_ITSELF: Any = {"type": "any"}
# Labels beside the tags, which are strings and integers: none is equal to one of these.
_UNKNOWN = ("unknown",)
_UNTAGGED = ("untagged",)


class UnknownVariant(ApiModel):
    """A variant that the document does not list; all its fields are there under their names.

    In a union that the document closes, `_closed` is true: an argument must not be one.
    """

    @model_validator(mode="before")
    @classmethod
    def _may_be_unknown(cls, value: Any) -> Any:
        """Leave the value to other types, where the caller wants none that is not listed."""
        if cls._closed and refuse_unlisted.get():
            raise PydanticCustomError("unlisted", "This is none of the documented variants")
        return value


class TaggedUnion:
    """Marks a union of models that one field tells apart: `Annotated[A | B | U, TaggedUnion(…)]`.

    A known tag decides, so a broken variant stays an error of that variant. A variant may be such
    a union itself.
    """

    def __init__(
        self,
        tag: str,
        variants: Mapping[str | int, Any],
        unknown: type[ApiModel],
        untagged: tuple[Any, ...] = (),
    ) -> None:
        """Set up the choice.

        Args:
            tag: The field, by its name on the wire.
            variants: The models by the value of the field.
            unknown: The model for all other values, and for objects without the field.
            untagged: The models that the field does not tell: an object without it, or with a
                value that is not listed, is of the one that fits best.
        """
        self.tag = tag
        self.variants = variants
        self.unknown = unknown
        self.untagged = untagged
        self._is_flag = any(isinstance(one, bool) for one in variants)

    def pick(self, value: Mapping[str, object]) -> Any:
        """Give the model for a JSON object, or the union of those that it may be."""
        if self.untagged and self.tag not in value:
            return Union[self.untagged]  # noqa: UP007 (of a tuple)
        tag = value.get(self.tag)
        if isinstance(tag, str | int) and isinstance(tag, bool) is self._is_flag:
            return self.variants.get(tag, self.unknown)
        return self.unknown

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema as core

        def label(value: Any) -> Hashable:
            if not isinstance(value, dict):  # a model that was made in Python
                kinds = [*self.variants.items(), *((_UNTAGGED, one) for one in self.untagged)]
                return next((tag for tag, kind in kinds if _is_of(value, kind)), _UNKNOWN)
            kind = self.pick(cast("dict[str, object]", value))
            if self.untagged and (kind is self.unknown or self.tag not in value):
                for one in (*self.untagged, self.unknown):
                    make_ready(one)
                return _UNTAGGED
            if isinstance(kind, type):
                make_ready(kind)
            return _UNKNOWN if kind is self.unknown else cast("str | int", value[self.tag])

        choices: dict[Hashable, CoreSchema] = {
            tag: handler.generate_schema(kind) for tag, kind in self.variants.items()
        }
        choices[_UNKNOWN] = handler.generate_schema(self.unknown)
        if self.untagged:
            known = core.union_schema([handler.generate_schema(kind) for kind in self.untagged])
            choices[_UNTAGGED] = core.union_schema([known, choices[_UNKNOWN]], mode="left_to_right")
        return core.tagged_union_schema(choices, label, serialization=BY_ITSELF)


def _is_of(value: object, kind: Any) -> bool:
    """Tell whether a model is a variant: of a model, or of a union in the union."""
    if isinstance(kind, type):
        return isinstance(value, kind)
    marks = (one for one in kind.__metadata__ if isinstance(one, TaggedUnion))
    return any(_is_of(value, one) for mark in marks for one in mark.variants.values())
