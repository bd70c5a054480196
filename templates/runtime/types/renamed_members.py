"""Names that members of enumerations had before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..deprecations import Lifecycle, warn_once

if TYPE_CHECKING:
    from typing_extensions import deprecated

_MemberT_co = TypeVar("_MemberT_co", covariant=True)


class RenamedMember(Generic[_MemberT_co]):
    """A name that a member of an enumeration had before: no member, but it leads to that one."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.old = name

    if TYPE_CHECKING:

        @deprecated("The member has another name now.", category=None)
        def __get__(self, instance: object, owner: type[Any]) -> _MemberT_co: ...

    else:

        def __get__(self, instance, owner):
            return self.member_of(owner)

    def member_of(self, owner: Any) -> _MemberT_co:
        """Give the member, and warn of the old name, once per call site."""
        what = f"The name {owner.__name__}.{self.old}"
        now = Lifecycle(deprecated=True, replacement=f"{owner.__name__}.{self.name}")
        warn_once(what, now, DeprecationWarning)
        return cast(_MemberT_co, owner[self.name])
