"""Required fields that have a value of their own; copied where a document has such."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import Field

if TYPE_CHECKING:
    from .models import ApiModel

_KEY = "default"


def default(value: object) -> Any:
    """Give a required field the value that is sent if none is given.

    An answer without the field still breaks the schema: only what is made in Python gets the value.
    """
    return Field(json_schema_extra={_KEY: cast(Any, value)})


def filled(type_: Callable[[], Any], value: object) -> Any:
    """Give a field the value that the document says is meant where an answer leaves it out.

    It is never sent, for it was not given. One that the type does not allow is not there.
    """

    def make() -> Any:
        from ..base_errors import APIResponseValidationError
        from .validation import decode_python

        try:
            return decode_python(type_(), value, strict=True)
        except APIResponseValidationError:
            return None

    return Field(default_factory=make)


class WithDefaults:
    """A model with such fields; goes before `ApiModel` among the bases."""

    _given: ClassVar[dict[str, tuple[str, Any]] | None] = None

    if not TYPE_CHECKING:  # else the checkers would not know the fields

        def __init__(self, /, **data: Any) -> None:
            for name, (alias, value) in _values(type(self)).items():
                if name not in data and alias not in data:
                    data[name] = value if type(value) is str else deepcopy(value)
            super().__init__(**data)

        __init__.__pydantic_base_init__ = True


def json_defaults(model: type[ApiModel]) -> dict[str, Any]:
    """Give such fields by their names on the wire, with the values that are sent."""
    found: dict[str, Any] = {}
    for name, field in model.__pydantic_fields__.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and _KEY in extra:
            found[field.alias or name] = extra[_KEY]
    return found


def _values(model: Any) -> dict[str, tuple[str, Any]]:
    """Give the wire name and the value in Python of each such field, by its name in Python."""
    known: dict[str, tuple[str, Any]] | None = model.__dict__.get("_given")
    if known is None:
        from .fields import fields_of
        from .validation import decode_python

        wanted = json_defaults(model)
        known = {
            field.name: (field.wire, decode_python(field.type_, wanted[field.wire], strict=False))
            for field in fields_of(model)
            if field.wire in wanted
        }
        model._given = known
    return known
