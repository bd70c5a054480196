"""The type `ChargeRequest`, and those that only it needs."""

from builtins import list as list_
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Literal, Required, TypedDict

from pydantic import Field

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull
from .currency import Currency, CurrencyName


class ChargeRequestItem(ApiModel):
    price: Annotated[str | None, NotNull] = None

    taxes: Annotated[list_[int] | None, NotNull] = None


class ChargeRequestItemParam(TypedDict, total=False):
    """A `dict` in place of a `ChargeRequestItem`."""

    price: str

    taxes: Sequence[int]


class ChargeRequestSpread(ApiModel):
    a: Annotated[int | None, NotNull] = None

    b: Annotated[str | None, NotNull] = None


class ChargeRequestSpreadParam(TypedDict, total=False):
    """A `dict` in place of a `ChargeRequestSpread`."""

    a: int

    b: str


class ChargeRequestAddress(ApiModel):
    city: Annotated[str | None, NotNull] = None


class ChargeRequestAddressParam(TypedDict, total=False):
    """A `dict` in place of a `ChargeRequestAddress`."""

    city: str


class ChargeRequest(WithDefaults, ApiModel):
    amount: Annotated[int, Field(ge=1)]
    """At least 1."""

    currency: Currency

    kind: Literal["card"] = default("card")

    note: str | None = None

    live: Annotated[bool | None, NotNull] = None

    items: Annotated[list_[ChargeRequestItem] | None, NotNull] = None

    expand: Annotated[list_[str] | None, NotNull] = None

    metadata: Annotated[dict[str, str] | None, NotNull] = None

    tags: Annotated[list_[str] | None, NotNull] = None

    scopes: Annotated[list_[str] | None, NotNull] = None

    back: Annotated[str | None, NotNull] = None

    spread: Annotated[ChargeRequestSpread | None, NotNull] = None

    list: Annotated[list_[int] | None, NotNull] = None

    plain: Annotated[list_[int] | None, NotNull] = None

    address: Annotated[ChargeRequestAddress | None, NotNull] = None

    since: Annotated[date | None, NotNull] = None


class ChargeRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ChargeRequest`."""

    amount: Required[int]
    """At least 1."""

    currency: Required[Currency | CurrencyName]

    kind: Literal["card"]

    note: str | None

    live: bool

    items: Sequence[ChargeRequestItem | ChargeRequestItemParam]

    expand: Sequence[str]

    metadata: Mapping[str, str]

    tags: Sequence[str]

    scopes: Sequence[str]

    back: str

    spread: ChargeRequestSpread | ChargeRequestSpreadParam

    list: Sequence[int]

    plain: Sequence[int]

    address: ChargeRequestAddress | ChargeRequestAddressParam

    since: date
