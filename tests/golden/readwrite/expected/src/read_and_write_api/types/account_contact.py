"""The type `AccountContact`."""

from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.unions import TaggedUnion, UnknownVariant
from .mail import Mail, MailParam, MailRequest
from .phone import Phone, PhoneParam


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
