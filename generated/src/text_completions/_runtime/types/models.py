"""The base of every model: unknown fields survive, and so do values that break the schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict

from ..encoding import UnsendableError, jsonable

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from ..json_values import Violation

ModelT = TypeVar("ModelT", bound="ApiModel")


class ApiModel(BaseModel):
    """A JSON object of the API.

    Fields that the API's document does not list survive, in `model_extra` and as attributes.
    A field can be given by its Python name or by its name on the wire.
    """

    model_config = ConfigDict(
        extra="allow",
        # JSON Schema does not take "5" for a number; dates and the like still come as strings.
        strict=True,
        allow_inf_nan=False,
        ser_json_inf_nan="constants",
        ser_json_bytes="base64",
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        # Most classes are only ever validated as a part of others.
        defer_build=True,
    )

    _closed: ClassVar[bool] = False
    """Whether the document forbids fields that it does not list; only arguments are held to it."""

    _members: ClassVar[Any] = None
    """What the document asks of the object as a whole (`checks.Members`); for arguments too."""

    @property
    def _request_id(self) -> str | None:
        """The id that the API gave the request; only on what a call itself returned."""
        return cast("str | None", _hidden(self).get("request_id"))

    @property
    def validation_errors(self) -> tuple[Violation, ...]:
        """Where the answer broke the schema, with JSON pointers; empty if it was as documented."""
        return cast("tuple[Violation, ...]", _hidden(self).get("violations", ()))

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "json",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, Any]:
        """Give the model as a dictionary: what would be sent, unless an argument says otherwise.

        Args:
            mode: `"json"` gives JSON values, `"python"` dates, enumerations and such as they are.
            use_api_names: The names on the wire, or those of the fields.
            exclude_unset: Leave out what was not given.
            exclude_defaults: Leave out what is as it would be without being given.
            exclude_none: Leave out what is `None`.
            warnings: Whether to warn of a value that is not of its field's type.
        """
        stated = mode, use_api_names, exclude_unset, exclude_defaults, exclude_none
        if stated == ("json", True, True, False, False):
            try:
                return cast("dict[str, Any]", jsonable(self))
            except UnsendableError:  # an answer may hold what JSON does not have, such as NaN
                pass
        return make_ready(type(self)).model_dump(
            self,
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """Give `to_dict` as text, in which each level is indented by so many blanks.

        `indent=None` gives one line without blanks. For the other arguments see `to_dict`.
        """
        separators = (",", ":") if indent is None else (",", ": ")
        values = self.to_dict(
            use_api_names=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )
        return json.dumps(values, ensure_ascii=False, indent=indent, separators=separators)

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Make a model without checking anything, as lenient validation makes one of an answer.

        Fields go by their Python names or those on the wire, unknown ones are kept. JSON objects
        and arrays become the models that they fit; what does not fit its field stays as it is.
        """
        from .validation import assume

        return assume(cls, values, _fields_set)

    model_construct = construct

    def __str__(self) -> str:
        return repr(self)

    if not TYPE_CHECKING:  # else the checkers would let every misspelt attribute pass

        def __getattr__(self, name: str) -> Any:
            """Find unknown fields and violations; say of an absent field that it is absent."""
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

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        made: Any = handler.resolve_ref_schema(schema)
        for field in made["schema"].get("fields", {}).values():
            _keep_integers(field)  # a type would do as well, but not be called `float` any more
        return schema

    def __eq__(self, other: object) -> bool:
        """Compare the JSON: of two answers that say the same the request ids don't matter."""
        if not isinstance(other, ApiModel):
            return NotImplemented
        return (type(self), self.__dict__, self.model_extra) == (
            type(other),
            other.__dict__,
            other.model_extra,
        )


def _keep_integers(schema: dict[str, Any]) -> None:
    """Let a field that is a number take the integers that no float can hold."""
    inner: dict[str, Any] = schema["schema"]
    if inner["type"] in ("default", "nullable"):
        _keep_integers(inner)
    elif inner["type"] == "float":
        from pydantic_core import core_schema as core

        schema["schema"] = core.no_info_wrap_validator_function(
            _exact, cast("CoreSchema", inner), serialization=core.simple_ser_schema("any")
        )


def _exact(value: Any, validate: Callable[[Any], Any]) -> Any:
    return same_number(value, validate(value))


def same_number(value: Any, made: Any) -> Any:
    """Give what was made of a value, or the value if that is an integer that no float can hold."""
    return value if type(value) is int and type(made) is float and made != value else made


def wire_name(name: str, field: Any) -> str:
    """Give the name that a field (a pydantic `FieldInfo`) has on the wire."""
    alias = cast("str | None", field.alias)
    return name if alias is None else alias  # the empty string is a name, too


def make_ready(model: type[ModelT]) -> type[ModelT]:
    """Build the validator and serialiser of a model if that is still to be done; give the model.

    pydantic before 2.14 cannot dump a model by itself that was only validated as part of another.
    """
    if not model.__pydantic_complete__:
        model.model_rebuild()
    return model


def is_closed(model: type[ApiModel]) -> bool:
    """Tell whether the document forbids fields of this model that it does not list."""
    return model._closed  # pyright: ignore[reportPrivateUsage]


def rules_of(model: type[ApiModel]) -> Any:
    """Give what the document asks of objects of this model as a whole, if it asks for anything."""
    return model._members  # pyright: ignore[reportPrivateUsage]


def set_request_id(value: object, request_id: str | None) -> None:
    """Remember on a model which request it answers; values that are no models stay as they are."""
    if request_id is not None and isinstance(value, ApiModel):
        hidden = {**_hidden(value), "request_id": request_id}
        object.__setattr__(value, "__pydantic_private__", hidden)


def assemble(
    model: type[ModelT],
    fields: dict[str, Any],
    extra: dict[str, Any],
    given: set[str],
    violations: tuple[Violation, ...],
) -> ModelT:
    """Make a model of values that were validated one by one; nothing is validated here."""
    made = model.__new__(model)
    object.__setattr__(made, "__dict__", fields)
    object.__setattr__(made, "__pydantic_extra__", extra)
    object.__setattr__(made, "__pydantic_fields_set__", given)
    object.__setattr__(
        made, "__pydantic_private__", {"violations": violations} if violations else None
    )
    return made


def _hidden(model: ApiModel) -> dict[str, Any]:
    """Give what is kept beside the fields, where pydantic copies and pickles but never dumps it.

    Declared private attributes would be initialised in Python for every object that is made.
    """
    return model.__pydantic_private__ or {}


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
