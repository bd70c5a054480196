"""Unions whose list of variants may grow: a variant that is not listed survives as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from .models import ApiModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

# Each variant dumps itself. The union's own serialiser would check it first, and warn of misfits.
_BY_ITSELF: Any = {"type": "any"}
# The label of the unknown variant; tags are strings, so no tag can be equal to it.
_UNKNOWN = 0


class UnknownVariant(ApiModel):
    """A variant that the document does not list; all its fields are there under their names.

    In a union that the document closes, `_closed` is true: an argument must not be one.
    """


class TaggedUnion:
    """Marks a union of models that one field tells apart: `Annotated[A | B | U, TaggedUnion(…)]`.

    A known tag decides, so a broken variant stays an error of that variant.
    """

    def __init__(
        self, tag: str, variants: Mapping[str, type[ApiModel]], unknown: type[UnknownVariant]
    ) -> None:
        """Set up the choice.

        Args:
            tag: The field, by its name on the wire.
            variants: The models by the value of the field.
            unknown: The model for all other values, and for objects without the field.
        """
        self.tag = tag
        self.variants = variants
        self.unknown = unknown

    def pick(self, value: Mapping[str, object]) -> type[ApiModel]:
        """Give the model for a JSON object."""
        tag = value.get(self.tag)
        return self.variants.get(tag, self.unknown) if isinstance(tag, str) else self.unknown

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema as core

        field, variants = self.tag, self.variants

        def label(value: Any) -> Hashable:
            if isinstance(value, dict):
                tag = cast("dict[str, Any]", value).get(field)
                return tag if isinstance(tag, str) and tag in variants else _UNKNOWN
            return next((t for t, kind in variants.items() if isinstance(value, kind)), _UNKNOWN)

        choices: dict[Hashable, CoreSchema] = {
            tag: handler.generate_schema(model) for tag, model in variants.items()
        }
        choices[_UNKNOWN] = handler.generate_schema(self.unknown)
        return core.tagged_union_schema(choices, label, serialization=_BY_ITSELF)


class OpenUnion:
    """Marks a union without a tag: `Annotated[A | B | U, OpenUnion(A, B, unknown=U)]`.

    The variant that fits best is taken; an object that fits none becomes the unknown variant, and
    any other value that fits none stays the JSON value it is.
    """

    def __init__(self, *variants: Any, unknown: type[UnknownVariant]) -> None:
        """Set up the choice.

        Args:
            variants: The types to try.
            unknown: The model for objects that are none of them.
        """
        self.variants = variants
        self.unknown = unknown

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema as core

        known = core.union_schema([handler.generate_schema(kind) for kind in self.variants])
        return core.union_schema(
            [known, handler.generate_schema(self.unknown), core.any_schema()],
            mode="left_to_right",
            serialization=_BY_ITSELF,
        )
