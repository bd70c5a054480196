"""Unions without a tag whose list of variants may grow; copied where a document has such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .models import ApiModel, make_ready
from .unions import BY_ITSELF, UnknownVariant

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class OpenUnion:
    """Marks a union without a tag: `Annotated[A | B | U, OpenUnion(A, B, unknown=U)]`.

    The variant that fits best is taken; an object that fits none becomes the unknown variant. Any
    other value that fits none breaks the schema.
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
        other = handler.generate_schema(self.unknown)
        union = core.union_schema([known, other], mode="left_to_right")
        return core.no_info_after_validator_function(_ready, union, serialization=BY_ITSELF)


def _ready(value: Any) -> Any:
    if isinstance(value, ApiModel):
        make_ready(type(value))
    return value
