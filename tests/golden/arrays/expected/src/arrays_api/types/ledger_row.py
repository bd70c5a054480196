"""The type `LedgerRow`."""

from typing import Annotated, TypedDict

from .._runtime.models import ApiModel, NotNull


class LedgerRow(ApiModel):
    """The type `LedgerRow`."""

    cell: Annotated[str | None, NotNull] = None


class LedgerRowParam(TypedDict, total=False):
    """A `dict` in place of a `LedgerRow`."""

    cell: str
