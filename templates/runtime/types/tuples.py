"""Arrays whose first places have types of their own and that may go on; copied where needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Variadic:
    """Marks `tuple[A, B, *tuple[C, ...]]`, which pydantic does not know by itself."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema as core

        from .fields import rest_of

        *first, rest = get_args(source)
        kinds = [*first, rest_of(rest)]
        return core.tuple_schema(
            [handler.generate_schema(kind) for kind in kinds],
            variadic_item_index=len(first),
            strict=True,
        )
