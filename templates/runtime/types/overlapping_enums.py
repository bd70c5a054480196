"""Unions in which several types list values; copied where a document has such."""

from __future__ import annotations

from enum import Enum, EnumMeta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class OverlappingEnums:
    """Marks such a union: `Annotated[A | B | Literal["c"], OverlappingEnums(A, B, "c")]`.

    An enumeration takes any value, for the sake of answers to come. In a union the value belongs to
    the first that lists it; where none does, the first of them keeps it.
    """

    def __init__(self, *choices: type[Enum] | str | int) -> None:
        """Set up the choice.

        Args:
            choices: Enumerations, and values that are constants.
        """
        self.choices = choices

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema as core

        return core.no_info_after_validator_function(self._settle, handler(source))

    def _settle(self, value: Any) -> Any:
        if not isinstance(value, Enum) or value in type(value):
            return value
        plain = value.value
        for choice in self.choices:
            if isinstance(choice, EnumMeta):
                if plain in choice:
                    return choice(plain)
            elif type(choice) is type(plain) and choice == plain:
                return plain
        return value
