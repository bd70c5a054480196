from typing import Annotated, Literal, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Cash(ApiModel):
    type: Annotated[Literal["cash"] | None, NotNull] = None

    note: Annotated[str | None, NotNull] = None


class CashParam(TypedDict, total=False):
    """A `dict` in place of a `Cash`."""

    type: Literal["cash"]

    note: str
