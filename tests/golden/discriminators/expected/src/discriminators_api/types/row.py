"""The type `Row`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, Literal, Required, TypeAlias, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion, UnknownVariant


class RowMailed(WithDefaults, ApiModel):
    """Mailed"""

    by: Literal["mail"] = default("mail")

    to: Annotated[str | None, NotNull] = None

    id: str


class RowMailedParam(TypedDict, total=False):
    """Mailed"""

    by: Required[Literal["mail"]]

    to: str

    id: Required[str]


class RowCalled(WithDefaults, ApiModel):
    """Called"""

    by: Literal["phone"] = default("phone")

    number: Annotated[str | None, NotNull] = None

    id: str


class RowCalledParam(TypedDict, total=False):
    """Called"""

    by: Required[Literal["phone"]]

    number: str

    id: Required[str]


class UnknownRow(UnknownVariant):
    """A `Row` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    by: Any = None

    id: Any = None


Row: TypeAlias = Annotated[
    RowMailed | RowCalled | UnknownRow,
    TaggedUnion("by", {"mail": RowMailed, "phone": RowCalled}, UnknownRow),
]
"""What stands beside the variants holds for each."""


RowParam: TypeAlias = RowMailed | RowMailedParam | RowCalled | RowCalledParam
"""What is accepted for a `Row`."""
