from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .bank import Bank, BankParam
from .card import Card, CardParam
from .cash import Cash, CashParam


class UnknownPayment(UnknownVariant):
    """A `Payment` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    type: Any = None


Payment: TypeAlias = Annotated[
    Card | Bank | Cash | UnknownPayment,
    TaggedUnion(
        "type",
        {"scheme": Card, "card": Card, "iban": Bank, "cash": Cash},
        UnknownPayment,
        untagged=(Card, Cash),
    ),
]
"""One property tells, where it is there; not all require it."""


PaymentParam: TypeAlias = Card | CardParam | Bank | BankParam | Cash | CashParam
"""What is accepted for a `Payment`."""
