"""Listings in pages: how the answers of an operation go on from one to the next."""

from enum import StrEnum

from bindwright.diagnostics.origin import Origin
from bindwright.ir.types import TypeExpr
from bindwright.record import record


class PagingStyle(StrEnum):
    """What tells the pages of a listing apart."""

    CURSOR = "cursor"
    OFFSET = "offset"
    PAGE = "page"
    LINK = "link"
    """A `Link` header with the relation `next` (RFC 8288)."""
    URL = "url"
    """The URL of the next page in the answer."""
    SINGLE = "single"
    """There is one page, whose items are given as those of a page are."""


@record
class PageParameter:
    """What asks for another page: a parameter in a place, or a JSON pointer into the body.

    `place` is `query`, `header`, `cookie` or `body`.
    """

    place: str
    name: str


@record
class Paging:
    """How an operation pages.

    Places in an answer are JSON pointers into its body, or else names of headers. `items` is the
    array, "" the body itself, and `item` lists what an item of it may be. `next` gives the next
    cursor or URL; in its place `last_item` is a pointer into the last item, whose value is the
    next cursor. `total` counts all items (OFFSET) or pages (PAGE); `start` is the first offset or
    number. `scheme` is what the way to page is called, if it has a name.
    """

    style: PagingStyle
    items: str
    item: tuple[TypeExpr, ...]
    parameter: PageParameter | None = None
    next: str | None = None
    last_item: str | None = None
    has_more: str | None = None
    total: str | None = None
    start: int = 0
    scheme: str | None = None
    origin: Origin
