from typing import Annotated, Any, ClassVar

from .._runtime.types.checks import Members
from .._runtime.types.models import ApiModel, NotNull


class Sold(ApiModel):
    """Only members are asked for."""

    _members: ClassVar[Any] = Members(alternatives=[[["price"], ["gift", "note"]]])

    price: Annotated[float | None, NotNull] = None

    gift: Annotated[bool | None, NotNull] = None

    note: Annotated[str | None, NotNull] = None
