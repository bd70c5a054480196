"""The type `PageInline`."""

from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.unions import TaggedUnion, UnknownVariant
from .page_inline_move import PageInlineMove
from .page_inline_stay import PageInlineStay


class UnknownPageInline(UnknownVariant):
    """A `PageInline` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    op: Any = None


PageInline: TypeAlias = Annotated[
    PageInlineMove | PageInlineStay | UnknownPageInline,
    TaggedUnion("op", {"move": PageInlineMove, "stay": PageInlineStay}, UnknownPageInline),
]
