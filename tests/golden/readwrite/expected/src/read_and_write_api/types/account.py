"""The type `Account`."""

from typing import Annotated, Required, TypedDict

from .._runtime.models import ApiModel, NotNull
from .account_contact import AccountContact, AccountContactParam, AccountContactRequest
from .owner import Owner, OwnerParam, OwnerRequest
from .plain import Plain, PlainParam


class Account(ApiModel):
    """The type `Account`."""

    id: str

    name: str

    owner: Annotated[Owner | None, NotNull] = None

    plain: Annotated[Plain | None, NotNull] = None

    contact: Annotated[AccountContact | None, NotNull] = None


class AccountRequest(ApiModel):
    """The type `AccountRequest`."""

    name: str

    password: str

    owner: Annotated[OwnerRequest | None, NotNull] = None

    plain: Annotated[Plain | None, NotNull] = None

    contact: Annotated[AccountContactRequest | None, NotNull] = None


class AccountParam(TypedDict, total=False):
    """A `dict` in place of a `AccountRequest`."""

    name: Required[str]

    password: Required[str]

    owner: OwnerRequest | OwnerParam

    plain: Plain | PlainParam

    contact: AccountContactParam
