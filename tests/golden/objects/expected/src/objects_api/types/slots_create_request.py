from typing import Annotated, Any, ClassVar, Required, TypedDict

from .._runtime.types.checks import Members
from .._runtime.types.models import ApiModel, NotNull


class SlotsCreateRequest(ApiModel):
    _members: ClassVar[Any] = Members(required=["lane"])

    size: int

    note: Annotated[str | None, NotNull] = None


class SlotsCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `SlotsCreateRequest`."""

    size: Required[int]

    note: str
