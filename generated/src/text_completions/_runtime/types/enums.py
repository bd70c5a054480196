"""Enumerations that outlive their list of members, and warnings about deprecated members."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from enum import EnumMeta, StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from ..deprecations import Lifecycle, warn_once

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

_KEPT_UNKNOWN = 64
_ValueT = TypeVar("_ValueT", str, int)


class DeprecatedValueWarning(DeprecationWarning):
    """A value that the API deprecates was passed as an argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notes(Lifecycle):
    """What the document says about a member beside its value."""

    description: str = ""


NO_NOTES = _Notes()


class _StrMember(str):
    notes: _Notes


class IntMember(int):
    """The value of a member, on its way to the class."""

    notes: _Notes


def member(
    value: _ValueT,
    description: str = "",
    *,
    deprecated: bool = False,
    deprecated_on: date | None = None,
    end_of_life: date | None = None,
    replacement: str | int | None = None,
    link: str | None = None,
    reason: str | None = None,
    retired: bool = False,
) -> _ValueT:
    """Give a member of an enumeration its value and what the document says about it.

    `end_of_life` is the day from which the API no longer accepts the value. A `retired` one is gone
    already; the member stays so that its use can be explained.
    """
    made = _StrMember(value) if isinstance(value, str) else IntMember(value)
    made.notes = _Notes(
        description=description,
        deprecated=deprecated,
        deprecated_on=deprecated_on,
        end_of_life=end_of_life,
        replacement=replacement,
        link=link,
        reason=reason,
        retired=retired,
    )
    return cast(_ValueT, made)


class EnumType(EnumMeta):
    """Lets `in` mean "listed by the document" for any value, on every version of Python."""

    if not TYPE_CHECKING:  # checkers know what the class that it is of gives

        def __getitem__(cls, name):
            """Give a member by its name, or by one of old."""
            try:
                return super().__getitem__(name)
            except KeyError:
                old = vars(cls).get(name)
                if not hasattr(old, "member_of"):
                    raise
                return old.member_of(cls)

    def __contains__(cls, value: object) -> bool:
        try:
            return value in cls._value2member_map_
        except TypeError:
            return False


refuse_unlisted: ContextVar[bool] = ContextVar("refuse_unlisted", default=False)
"""Whether closed enumerations and unions leave what they don't list to other types of a union."""


class _Lookup(dict[Any, Any]):
    """Members by value, found in C; makes those that are not listed, and keeps a few open ones."""

    def __init__(self, enum: Any) -> None:
        super().__init__(enum._value2member_map_)
        self._enum = enum
        self._is_closed = issubclass(enum, Closed)
        self._limit = len(self) + _KEPT_UNKNOWN

    def __missing__(self, value: Any) -> Any:
        if self._is_closed and refuse_unlisted.get():
            raise ValueError("not listed")
        made = _member_for(self._enum, value)
        if not self._is_closed and len(self) < self._limit:
            self[made.value] = made
        return made


class Described:
    """What members have beside name and value; the bases below mix it in."""

    if TYPE_CHECKING:
        notes_: _Notes

    _limits: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls, **limits: Any) -> None:
        """Take what the values have to keep to, in the words of pydantic's `Field`."""
        super().__init_subclass__()
        cls._limits = limits

    @property
    def description(self) -> str:
        """What the value means; empty for a value that the document does not list."""
        return self.notes_.description

    @property
    def deprecated(self) -> bool:
        """Whether the API advises against the value."""
        return self.notes_.deprecated

    @property
    def end_of_life(self) -> date | None:
        """The day from which the API no longer accepts the value, if it was announced."""
        return self.notes_.end_of_life

    @property
    def replacement(self) -> str | int | None:
        """The value to use in place of a deprecated one."""
        return self.notes_.replacement

    @property
    def link(self) -> str | None:
        """Where the API explains the deprecation."""
        return self.notes_.link

    @property
    def is_known(self) -> bool:
        """Whether the document lists the value."""
        return self in cast(Any, type(self))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _member_for, (type(self), cast(Any, self).value)

    @classmethod
    def _member(cls, value: Any) -> Any:
        return _member_for(cls, value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema as core

        kind: Any = core.str_schema if issubclass(cls, str) else core.int_schema
        # pydantic's own schema costs more, and takes a wrong type for a value that is not listed.
        find = _Lookup(cls).__getitem__
        return core.no_info_after_validator_function(find, kind(strict=True, **cls._limits))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        kind = "string" if issubclass(cls, str) else "integer"
        return {"anyOf": [{"enum": list(cast(Any, cls)._value2member_map_)}, {"type": kind}]}


def _member_for(enum: Any, value: Any) -> Any:
    """Give the member; for a value that is not listed one that is equal to it and not stored."""
    known = enum._value2member_map_.get(value)
    if known is not None:
        return known
    kind: Any = str if issubclass(enum, str) else int
    made = kind.__new__(enum, value)
    # Not str(value), which a member of another enumeration may answer with anything.
    made._value_ = str.__str__(value) if kind is str else int(value)
    made._name_ = str(made._value_)
    made.notes_ = NO_NOTES
    return made


class Closed(Described):
    """What enumerations are that the document fixes."""


class _StrBase(Described, StrEnum, metaclass=EnumType):
    def __new__(cls, text: str) -> Self:
        made = str.__new__(cls, text)
        made._value_ = str.__str__(text)
        made.notes_ = text.notes if isinstance(text, _StrMember) else NO_NOTES
        return made


class OpenStrEnum(_StrBase):
    """Strings that the API may add to: any other string is a member too, with `is_known` false.

    Members are equal to their strings; `in` asks whether the document lists the value.
    """

    if TYPE_CHECKING:  # says that a member and a string can be equal

        def __eq__(self, other: object) -> bool: ...

        def __hash__(self) -> int: ...

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return _member_for(cls, value) if isinstance(value, str) else None


class ClosedStrEnum(Closed, _StrBase):
    """Strings that the document fixes: calling the class with another one raises a `ValueError`.

    An answer may bring another one all the same; it then has `is_known` false.
    """


def warn_deprecated(value: object, enum: type[Any], *, today: date | None = None) -> None:
    """Warn once per call site if an argument is a deprecated or retired value.

    Args:
        value: The argument: a member, a plain string or integer, or a list of them.
        enum: The enumeration that the parameter takes.
        today: The day that decides between "will reach" and "reached"; for tests.
    """
    if isinstance(value, list | tuple):
        for item in cast("list[object]", value):
            warn_deprecated(item, enum, today=today)
    if not isinstance(value, str | int):
        return
    found = enum._value2member_map_.get(value)
    if found is None or not (found.notes_.deprecated or found.notes_.retired):
        return
    what = f"{enum.__name__} {found.value!r}"
    warn_once(what, found.notes_, DeprecatedValueWarning, today=today)
