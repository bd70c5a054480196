"""The base of every model: unknown fields survive, and so do values that break the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from .misfits import Misfit

# State that pydantic must neither compare, dump nor validate. Private attributes would be compared,
# and initialised in Python for every object that is made.
_SLOTS = ("_request_id_slot", "_misfits_slot")


class ApiModel(BaseModel):
    """A JSON object of the API.

    Fields that the API's document does not list survive, in `model_extra` and as attributes.
    A field can be given by its Python name or by its name on the wire.
    """

    __slots__ = _SLOTS

    model_config = ConfigDict(
        extra="allow",
        # JSON Schema does not take "5" for a number; dates and the like still come as strings.
        strict=True,
        allow_inf_nan=False,
        ser_json_inf_nan="constants",
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        # Most classes are only ever validated as a part of others.
        defer_build=True,
    )

    _closed: ClassVar[bool] = False
    """Whether the document forbids fields that it does not list; only arguments are held to it."""

    @property
    def _request_id(self) -> str | None:
        """The id that the API gave the request; only on what a call itself returned."""
        return cast("str | None", _slot(self, "_request_id_slot", None))

    @property
    def validation_errors(self) -> tuple[Misfit, ...]:
        """Where the answer broke the schema, with JSON pointers; empty if it was as documented."""
        return cast("tuple[Misfit, ...]", _slot(self, "_misfits_slot", ()))

    def to_dict(self) -> dict[str, Any]:
        """Give what was set as JSON values, by the names on the wire."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """Give what was set as JSON text, by the names on the wire."""
        return self.model_dump_json(by_alias=True, exclude_unset=True, indent=indent)

    if not TYPE_CHECKING:  # else the checkers would let every misspelt attribute pass

        def __getattr__(self, name: str) -> Any:
            """Find unknown fields and misfits; say of an absent field that it is absent."""
            field = type(self).__pydantic_fields__.get(name)
            if field is None or name.startswith("_"):
                return super().__getattr__(name)
            wire = wire_name(name, field)
            extra = object.__getattribute__(self, "__pydantic_extra__") or {}
            if wire in extra:
                return extra[wire]
            raise AttributeError(
                f"{type(self).__name__} has no {name!r}: the field {wire!r} is required,"
                " but the answer came without it",
                name=name,
                obj=self,
            )

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), "slots": _slots_of(self)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        _fill_slots(self, state.get("slots", {}))

    def __copy__(self) -> Self:
        copied = super().__copy__()
        _fill_slots(copied, _slots_of(self))
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        copied = super().__deepcopy__(memo)
        _fill_slots(copied, _slots_of(self))
        return copied


def wire_name(name: str, field: Any) -> str:
    """Give the name that a field (a pydantic `FieldInfo`) has on the wire."""
    return cast("str | None", field.alias) or name


def is_closed(model: type[ApiModel]) -> bool:
    """Tell whether the document forbids fields of this model that it does not list."""
    return model._closed  # pyright: ignore[reportPrivateUsage]


def set_request_id(value: object, request_id: str | None) -> None:
    """Remember on a model which request it answers; values that are no models stay as they are."""
    if request_id is not None and isinstance(value, ApiModel):
        object.__setattr__(value, "_request_id_slot", request_id)


def construct(
    model: type[ApiModel],
    fields: Mapping[str, Any],
    extra: dict[str, Any],
    given: set[str],
    misfits: tuple[Misfit, ...],
) -> ApiModel:
    """Make a model of values that were validated one by one; nothing is validated here."""
    made = model.__new__(model)
    state = {
        "__dict__": dict(fields),
        "__pydantic_extra__": extra,
        "__pydantic_fields_set__": given,
        "__pydantic_private__": None,
        "slots": {"_misfits_slot": misfits} if misfits else {},
    }
    made.__setstate__(state)
    return made


def _slot(value: object, name: str, default: Any) -> Any:
    try:
        return object.__getattribute__(value, name)
    except AttributeError:
        return default


def _slots_of(value: object) -> dict[str, Any]:
    missing = object()
    found = {name: _slot(value, name, missing) for name in _SLOTS}
    return {name: item for name, item in found.items() if item is not missing}


def _fill_slots(value: object, slots: Mapping[str, Any]) -> None:
    for name, item in slots.items():
        object.__setattr__(value, name, item)


class NotNull:
    """Marks a field that may be absent but not null: `Annotated[T | None, NotNull] = None`.

    The `None` stands for the absent field. Constraints of the value follow the mark.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        if schema["type"] != "nullable":
            return schema
        inner = schema["schema"]
        # Validation refuses null. Dumping must not complain of it, for the default is None.
        nullable = {"type": "nullable", "schema": inner}
        return cast("CoreSchema", {**inner, "serialization": nullable})
