"""The type `Ledger`, and those that only it needs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Required, TypedDict

from .._runtime.types.checks import PrefixItems, UniqueItems
from .._runtime.types.models import ApiModel, NotNull
from .matrix import Matrix


class LedgerEntry(ApiModel):
    amount: int


class LedgerEntryParam(TypedDict, total=False):
    """A `dict` in place of a `LedgerEntry`."""

    amount: Required[int]


class LedgerRow(ApiModel):
    cell: Annotated[str | None, NotNull] = None


class LedgerRowParam(TypedDict, total=False):
    """A `dict` in place of a `LedgerRow`."""

    cell: str


class Ledger(ApiModel):
    entries: Annotated[list[LedgerEntry] | None, NotNull] = None

    matrix: Annotated[Matrix | None, NotNull] = None

    rows: Annotated[list[list[LedgerRow]] | None, NotNull] = None

    pair: Annotated[tuple[str, int] | None, NotNull] = None
    """At least 2 items."""

    loose_pair: Annotated[
        Annotated[list[Any], PrefixItems(lambda: str, lambda: int)] | None, NotNull
    ] = None

    of_anything: Annotated[list[Any] | None, NotNull] = None

    holes: Annotated[list[int | None] | None, NotNull] = None

    distinct: Annotated[list[str] | None, NotNull, UniqueItems()] = None
    """Items differ from each other."""


class LedgerParam(TypedDict, total=False):
    """A `dict` in place of a `Ledger`."""

    entries: Sequence[LedgerEntry | LedgerEntryParam]

    matrix: Sequence[Sequence[float | Decimal]]

    rows: Sequence[Sequence[LedgerRow | LedgerRowParam]]

    pair: tuple[str, int] | list[str | int]
    """At least 2 items."""

    loose_pair: Sequence[object]

    of_anything: Sequence[object]

    holes: Sequence[int | None]

    distinct: Sequence[str]
    """Items differ from each other."""
