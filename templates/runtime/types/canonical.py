"""Strings that are one of several variants; copied where a document has such."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, LiteralString

from ..encoding import jsonable
from ..json_values import Violation
from .strict_arguments import find_violations
from .unions import BY_ITSELF

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, SchemaValidator


class Canonical:
    """Marks a variant that reads strings: `Annotated[datetime, Canonical()] | str`.

    It takes a text only where it would be written the same, so that no string is ever changed, and
    where it could be sent under strict validation.
    """

    def __init__(self, *, exact: bool = True) -> None:
        """Set up the test.

        Args:
            exact: Whether another variant takes any string; else only numbers are refused, which
                would be read as seconds since 1970.
        """
        self._exact = exact

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import PydanticCustomError
        from pydantic_core import core_schema as core

        inner = handler(source)
        reader = _Reader(inner)

        def read(value: Any) -> Any:
            from pydantic_core import to_json

            built = reader.validator.validate_json(to_json(value))
            problem = self._problem(value, built)
            if problem is not None:
                raise PydanticCustomError("canonical", problem)
            return built

        is_text = inner["type"] not in ("list", "dict", "tuple")
        text = core.str_schema() if is_text else core.any_schema()
        return core.json_or_python_schema(
            json_schema=core.no_info_after_validator_function(read, text),
            python_schema=inner,
            serialization=inner.get("serialization", BY_ITSELF),
        )

    def _problem(self, value: Any, built: Any) -> LiteralString | None:
        if self._exact or not isinstance(value, str):
            if jsonable(built) != value:
                return "It would be written differently"
            violations: list[Violation] = []
            find_violations(built, value, "", violations)
            return "It is not exact" if violations else None
        is_number = value.lstrip("+-").replace(".", "", 1).isdecimal()
        return "A number is no date" if is_number else None


class _Reader:
    """Reads a text by itself, built when it is first needed."""

    def __init__(self, schema: CoreSchema) -> None:
        self._schema = schema

    @cached_property
    def validator(self) -> SchemaValidator:
        from pydantic_core import CoreConfig, SchemaValidator

        return SchemaValidator(self._schema, CoreConfig(strict=True, allow_inf_nan=False))
