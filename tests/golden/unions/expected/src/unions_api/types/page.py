"""The type `Page`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .boat import Boat
from .change import Change
from .domestic import Domestic
from .foreign import Foreign
from .implicit import Implicit
from .item import Item
from .mapped import Mapped
from .payment import Payment
from .plain import Plain
from .shape import Shape
from .sort import Sort
from .step import Step
from .value import Value


class UnknownPageCrate(UnknownVariant):
    """A `PageCrate` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    grade: Any = None

    bay: Any = None


PageCrate: TypeAlias = Annotated[
    Domestic | Foreign | UnknownPageCrate, OpenUnion(Domestic, Foreign, unknown=UnknownPageCrate)
]


class PageInlineMove(ApiModel):
    op: Literal["move"]

    x: Annotated[int | None, NotNull] = None


class PageInlineStay(ApiModel):
    op: Literal["stay"]


class UnknownPageInline(UnknownVariant):
    """A `PageInline` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    op: Any = None


PageInline: TypeAlias = Annotated[
    PageInlineMove | PageInlineStay | UnknownPageInline,
    TaggedUnion("op", {"move": PageInlineMove, "stay": PageInlineStay}, UnknownPageInline),
]


class PageIssueTooLongText(ClosedStrEnum):
    """The values of `PageIssueTooLongText`."""

    THE_NAME_IS = member("the name is")

    THE_TOWN_IS = member("the town is")


PageIssueTooLongTextName: TypeAlias = Literal["the name is", "the town is"]
"""The values of `PageIssueTooLongText` as plain strings."""


class PageIssueTooLong(ApiModel):
    """TOO_LONG"""

    issue: Literal["TOO_LONG"]

    text: PageIssueTooLongText


class PageIssueNotThere(ApiModel):
    """NOT_THERE"""

    issue: Literal["NOT_THERE"]


class UnknownPageIssue(UnknownVariant):
    """A `PageIssue` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    issue: Any = None


PageIssue: TypeAlias = Annotated[
    PageIssueTooLong | PageIssueNotThere | UnknownPageIssue,
    TaggedUnion(
        "issue", {"TOO_LONG": PageIssueTooLong, "NOT_THERE": PageIssueNotThere}, UnknownPageIssue
    ),
]


class Page(ApiModel):
    payment: Annotated[Payment | None, NotNull] = None
    """One property tells, where it is there; not all require it."""

    shape: Annotated[Shape | None, NotNull] = None
    """Explicit, with a mapping."""

    implicit: Annotated[Implicit | None, NotNull] = None
    """The schema names are the tags."""

    changes: Annotated[list[Change] | None, NotNull] = None

    step: Annotated[Step | None, NotNull] = None
    """With a variant for everything else."""

    mapped: Annotated[Mapped | None, NotNull] = None

    plain: Annotated[Plain | None, NotNull] = None
    """Nothing tells them apart but their shape."""

    value: Annotated[Value | None, NotNull] = None

    sort: Annotated[Sort | None, NotNull] = None
    """Enumerations beside lists, maps, numbers and each other."""

    boat: Annotated[Boat | None, NotNull] = None
    """What stands beside the union makes each variant a type of its own."""

    crate: Annotated[PageCrate | None, NotNull] = None

    item: Annotated[Item | None, NotNull] = None

    inline: Annotated[PageInline | None, NotNull] = None

    inline_scalar: Annotated[bool | float | None, NotNull] = None

    issues: Annotated[list[PageIssue] | None, NotNull] = None
    """Of one title, and only the text differs."""
