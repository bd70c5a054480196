"""What looks like pages where nothing says so: schemes to propose to whoever writes the document.

Names decide, as APIs use them: what an operation is asked with (`cursor`, `page[number]`, `offset`)
and what its answer holds beside one array of things. What is proposed fits, by the code that judges
what a configuration says (`fits`). Nothing is paged by it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir import types as ir
from bindwright.ir.operations import Body, Operation, Response, Where
from bindwright.ir.paging import PagingStyle
from bindwright.ir.wording import bare_path
from bindwright.ir.words import split
from bindwright.lower.paging.fitting import PagingRule, fits
from bindwright.lower.paging.pointers import (
    Exprs,
    Types,
    alternatives_of,
    items_of,
    properties,
    sound_of,
)
from bindwright.record import record

_Places = Mapping[str, list[tuple[str, Exprs]]]
_Scheme = tuple[PagingStyle, Mapping[str, str | int | None]]

_LIMITS = (
    "limit", "pagesize", "perpage", "count", "size", "maxresults", "maxitems", "maxkeys", "top",
    "take", "pagelimit", "first", "max", "rows",
)  # fmt: skip
_CURSORS = (
    "cursor", "pagecursor", "nextcursor", "pagetoken", "nextpagetoken", "nexttoken",
    "continuationtoken", "marker", "bookmark", "startingtoken", "startingafter", "pageafter",
    "afterid", "after", "lastid", "lastkey", "scrollid", "startkey", "next",
)  # fmt: skip
_PAGES = ("page", "pagenumber", "pageindex", "pagenum", "pageno", "currentpage")
_OFFSETS = ("offset", "skip", "startat", "startindex", "pageoffset")
_OFFSETS_BESIDE_LIMITS = ("start", "from")

_NEXT_CURSORS = (
    "nextcursor", "nextpagecursor", "nextpagetoken", "nexttoken", "nextcontinuationtoken",
    "continuationtoken", "nextmarker", "endcursor", "cursor", "cursorsafter", "cursornext",
    "nextkey", "scrollid", "bookmark", "lastid", "nextid", "nextpage", "next",
)  # fmt: skip
_NEXT_PAGES = ("nextpage", "nextpagenumber")
_NEXT_OFFSETS = ("nextoffset", "nextskip")
_NEXT_URLS = (
    "nexturl", "nextlink", "nexturi", "nextpageurl", "nextpageuri", "odatanextlink", "nexthref",
    "linksnext",
)  # fmt: skip
_NEXT_URLS_BY_FORMAT = ("nextpage", "next")
_HAS_MORE = ("hasmore", "hasnextpage", "hasnext", "moreavailable")
_TOTALS = (
    "total", "totalcount", "totalresults", "totalitems", "totalelements", "totalrecords",
    "xtotalcount",
)  # fmt: skip
_PAGE_TOTALS = ("totalpages", "pagecount", "numpages", "lastpage", "xtotalpages", "pages")

_OPENED = frozenset((
    "meta", "metadata", "paging", "pagination", "pageinfo", "page", "links", "cursor", "cursors",
    "next", "responsemetadata", "data", "result", "results", "response", "embedded",
))  # fmt: skip
"""Properties whose own properties tell of pages, or hold the items."""

_ITEMS = ("data", "items", "results", "values", "records", "entries", "list", "rows", "content")
_NO_ITEMS = ("errors", "warnings", "links", "included", "facets", "messages")


@record
class Proposal:
    """A scheme that fits some operations; `name` may stand in a table of TOML as it is."""

    name: str
    words: Mapping[str, str | int]
    operations: tuple[Operation, ...]


def proposed(operations: Iterable[Operation], types: Types) -> tuple[Proposal, ...]:
    """Schemes for operations that look as if they paged and of which nothing is said."""
    found: dict[tuple[tuple[str, str | int], ...], list[Operation]] = {}
    for one in operations:
        if one.paging is None and (words := likely_scheme(one, types)) is not None:
            found.setdefault(tuple(words.items()), []).append(one)
    names = _names((dict(words), those[0]) for words, those in found.items())
    return tuple(
        Proposal(name=name, words=dict(words), operations=tuple(those))
        for name, (words, those) in zip(names, found.items(), strict=True)
    )


def likely_scheme(one: Operation, types: Types) -> dict[str, str | int] | None:
    """The scheme that an operation looks as if it paged by; None where it does not."""
    if one.method not in ("GET", "POST", "QUERY"):
        return None
    likely = _Likeness(one, types).schemes()
    rules = ((words, PagingRule(words=words, place=one.origin.child)) for words in likely)
    return next((words for words, rule in rules if fits(one, rule, types)), None)


def _names(schemes: Iterable[tuple[Mapping[str, str | int], Operation]]) -> Iterator[str]:
    """The style, with what tells a scheme from those before it: a parameter, items, a path."""
    taken: set[str] = set()
    for words, operation in schemes:
        asked = _words(next((words[one] for one in _ASKED if one in words), ""))
        items = _words(str(words.get("items", "")).rpartition("/")[2])
        own = asked and asked != words["style"]
        parts = [f"_by_{asked}" if own else "", f"_of_{items}" if items else ""]
        place = _words(bare_path(operation.path)[0])
        endings = ("", *parts, "".join(parts), f"_of_{place}", f"_{operation.method}_{place}")
        name, *others = (f"{words['style']}s{one}".lower() for one in endings)
        name = next((one for one in (name, *others) if one not in taken), others[-1])
        while name in taken:
            name += "_more"
        taken.add(name)
        yield name


_ASKED = ("cursor", "offset", "page", "next")


def _words(text: object) -> str:
    """Words that may stand in a key of TOML as they are."""
    return re.sub("[^A-Za-z0-9]+", "_", "_".join(split(str(text)))).strip("_")


class _Likeness:
    """What of an operation is called as it is where there are pages."""

    def __init__(self, operation: Operation, types: Types) -> None:
        self._operation = operation
        self._types = types
        queries = (one for one in operation.parameters if one.where is Where.QUERY)
        sent = [(one.wire_name, (one.type,)) for one in queries]
        self._sent = _by_sound(sent + _places(operation.body, types))
        self._answer = [place for one in operation.successes for place in _places(one, types)]
        headers = [header for one in operation.successes for header in one.headers]
        self._told = _by_sound([*((one.wire_name, (one.type,)) for one in headers), *self._answer])

    def schemes(self) -> Iterator[dict[str, str | int]]:
        """What may be said of it, what tells most first."""
        items = self._items()
        limited = self._sent_as(_LIMITS, "integer", "string") is not None
        if items is None or (self._operation.method == "POST" and not limited):
            return
        found = (*self._told_cursors(), *self._told_urls(limited), *self._counted(limited))
        for style, words in found:
            more = self._told_as(_HAS_MORE, "boolean") if style is not PagingStyle.LINK else None
            stated = {"style": style.value, "items": items, **words, "has-more": more}
            yield {word: value for word, value in stated.items() if value not in (None, "")}

    def _told_cursors(self) -> Iterator[_Scheme]:
        """Cursors that come in the answer, by any name that their parameter has."""
        for asked, answered, *kinds in (
            (_CURSORS, _NEXT_CURSORS, "integer", "string"),
            (_PAGES, _NEXT_PAGES, "integer"),
            (_OFFSETS, _NEXT_OFFSETS, "integer"),
        ):
            parameter = self._sent_as(asked, *kinds)
            following = self._told_as(answered, *kinds)
            if parameter and following:
                yield PagingStyle.CURSOR, {"cursor": parameter, "next": following}

    def _told_urls(self, limited: bool) -> Iterator[_Scheme]:
        url = self._told_as(_NEXT_URLS, "uri", "string")
        url = url or self._told_as(_NEXT_URLS_BY_FORMAT, "uri")
        if url and url.startswith("/"):
            yield PagingStyle.URL, {"next": url}
        asked = self._sent_as((*_CURSORS, *_PAGES, *_OFFSETS), "integer", "string")
        if "link" in self._told and (limited or asked):
            yield PagingStyle.LINK, {}

    def _counted(self, limited: bool) -> Iterator[_Scheme]:
        """What the client counts, or finds in the last item, by itself."""
        cursor = self._sent_as(_CURSORS, "integer", "string")
        more = self._told_as(_HAS_MORE, "boolean")
        if cursor and (more or (limited and "before" not in self._sent)):
            yield PagingStyle.CURSOR, {"cursor": cursor, "last-item": "/id"}
        offset = self._sent_as(_OFFSETS, "integer")
        if limited:
            offset = offset or self._sent_as(_OFFSETS_BESIDE_LIMITS, "integer")
        if offset:
            total = self._told_as(_TOTALS, "integer")
            yield PagingStyle.OFFSET, {"offset": offset, "total": total}
        page = self._sent_as(_PAGES, "integer")
        if page:
            pages = self._told_as(_PAGE_TOTALS, "integer")
            yield PagingStyle.PAGE, {"page": page, "start": self._start(page), "pages": pages}

    def _start(self, page: str) -> int | None:
        """0 where pages are counted from there and no default says so."""
        for one in self._operation.parameters:
            if one.wire_name == page and one.default is ir.NO_DEFAULT:
                scalars = alternatives_of((one.type,), self._types)
                bounds = [i.constraints.minimum for i in scalars if isinstance(i, ir.Scalar)]
                return 0 if 0 in bounds else None
        return None

    def _items(self) -> str | None:
        """Where the one array of things is that an answer is about."""
        arrays = {
            pointer: _kinds(items_of(found, self._types), self._types)
            for pointer, found in self._answer
            if any(isinstance(one, ir.ListOf) for one in alternatives_of(found, self._types))
        }
        named = {pointer: _last(pointer) for pointer in arrays if _last(pointer) not in _NO_ITEMS}
        *_, noun = ("", *(part for part in self._operation.path.split("/") if part[:1] != "{"))
        objects = [pointer for pointer in named if "object" in arrays[pointer]]
        for those in ([""] if "" in named else [], objects, list(named)):
            if len(those) == 1:
                return those[0]
            called = {named[pointer]: pointer for pointer in reversed(those)}
            for word in (sound_of(noun), *_ITEMS):
                if word in called:
                    return called[word]
        return None

    def _sent_as(self, sounds: Iterable[str], *kinds: str) -> str | None:
        return self._called(self._sent, sounds, *kinds)

    def _told_as(self, sounds: Iterable[str], *kinds: str) -> str | None:
        return self._called(self._told, sounds, *kinds)

    def _called(self, places: _Places, sounds: Iterable[str], *kinds: str) -> str | None:
        found = (one for sound in sounds for one in places.get(sound, ()))
        fitting = (place for place, exprs in found if _kinds(exprs, self._types) & {*kinds})
        return next(fitting, None)


def _places(holder: Body | Response | None, types: Types) -> list[tuple[str, Exprs]]:
    contents = holder.contents if holder is not None else ()
    bodies = [one.type for one in contents if one.type is not None and one.is_json]
    return list(properties(bodies, types, _OPENED))


def _by_sound(members: Iterable[tuple[str, Exprs]]) -> _Places:
    """Places by how they sound, by themselves and after what they stand in."""
    found: dict[str, list[tuple[str, Exprs]]] = {}
    for place, exprs in members:
        *_, above, last = ("", "", *parse_pointer(place)) if place[:1] == "/" else ("", place)
        for sound in {sound_of(last), sound_of(above + last)}:
            found.setdefault(sound, []).append((place, exprs))
    return found


def _last(pointer: str) -> str:
    return sound_of(pointer.rpartition("/")[2])


def _kinds(exprs: Iterable[ir.TypeExpr], types: Types) -> set[str]:
    """What values may be, as far as it tells of pages."""
    return {_kind(one) for one in alternatives_of(exprs, types)}


def _kind(one: ir.TypeExpr | ir.Object | ir.Enum) -> str:
    match one:
        case ir.Object() | ir.MapOf():
            return "object"
        case ir.Scalar(format="uri" | "url" | "uri-reference" | "iri"):
            return "uri"
        case ir.Scalar(kind=ir.ScalarKind.INTEGER | ir.ScalarKind.BOOLEAN as kind):
            return kind.value
        case ir.Scalar():
            return "string"
        case _:
            return "other"
