"""The type `LedgerEntry`."""

from typing import Required, TypedDict

from .._runtime.models import ApiModel


class LedgerEntry(ApiModel):
    """The type `LedgerEntry`."""

    amount: int


class LedgerEntryParam(TypedDict, total=False):
    """A `dict` in place of a `LedgerEntry`."""

    amount: Required[int]
