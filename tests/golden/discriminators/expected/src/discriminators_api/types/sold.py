"""The type `Sold`."""

from typing import Annotated, Any, ClassVar

from .._runtime.checks import Members
from .._runtime.models import ApiModel, NotNull


class Sold(ApiModel):
    """Only members are asked for."""

    _members: ClassVar[Any] = Members(alternatives=[[["price"], ["gift", "note"]]])

    price: Annotated[float | None, NotNull] = None

    gift: Annotated[bool | None, NotNull] = None

    note: Annotated[str | None, NotNull] = None
