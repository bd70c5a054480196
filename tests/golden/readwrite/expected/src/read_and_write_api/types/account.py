"""The type `Account`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, Required, TypeAlias, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .mail import Mail, MailParam, MailRequest
from .owner import Owner, OwnerParam, OwnerRequest
from .phone import Phone, PhoneParam
from .plain import Plain, PlainParam


class UnknownAccountContact(UnknownVariant):
    """A `AccountContact` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


AccountContact: TypeAlias = Annotated[
    Mail | Phone | UnknownAccountContact,
    TaggedUnion("kind", {"mail": Mail, "phone": Phone}, UnknownAccountContact),
]


AccountContactRequest: TypeAlias = Annotated[
    MailRequest | Phone | UnknownAccountContact,
    TaggedUnion("kind", {"mail": MailRequest, "phone": Phone}, UnknownAccountContact),
]


AccountContactParam: TypeAlias = MailRequest | MailParam | Phone | PhoneParam
"""What is accepted for a `AccountContact`."""


class Account(ApiModel):
    id: str

    name: str

    owner: Annotated[Owner | None, NotNull] = None

    plain: Annotated[Plain | None, NotNull] = None

    contact: Annotated[AccountContact | None, NotNull] = None


class AccountRequest(ApiModel):
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
