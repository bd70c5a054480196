from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .payment import Payment, PaymentParam
from .shape import Shape, ShapeParam
from .sort import Sort, SortParam
from .value import Value, ValueParam


class ShapesCreateRequest(ApiModel):
    shape: Shape
    """Explicit, with a mapping."""

    value: Annotated[Value | None, NotNull] = None

    sort: Annotated[Sort | None, NotNull] = None
    """Enumerations beside lists, maps, numbers and each other."""

    payment: Annotated[Payment | None, NotNull] = None
    """One property tells, where it is there; not all require it."""


class ShapesCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ShapesCreateRequest`."""

    shape: Required[ShapeParam]
    """Explicit, with a mapping."""

    value: ValueParam

    sort: SortParam
    """Enumerations beside lists, maps, numbers and each other."""

    payment: PaymentParam
    """One property tells, where it is there; not all require it."""
