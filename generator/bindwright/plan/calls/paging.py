"""The classes of pages that users of other generators' packages know, one pair a scheme."""

from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir.paging import Paging
from bindwright.plan.context import Context
from bindwright.plan.names.fields import plain_name
from bindwright.plan.package import FilePlan, PageClassView, PaginationView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope

MODULE = "pagination"
_ITEM = py.name("._runtime.pages.paging", "ItemT")
_BASES = tuple(
    py.name("._runtime.pages.familiar", f"Familiar{way}Page") for way in ("Sync", "Async")
)


def page_classes(paging: Paging, context: Context) -> tuple[py.Name, py.Name] | None:
    """The classes of a listing's pages, if they have some of their own."""
    name = context.pages.get(paging.scheme or "")
    if name is None:
        return None
    return py.name(f".{MODULE}", f"Sync{name}"), py.name(f".{MODULE}", f"Async{name}")


def view_pagination(context: Context) -> FilePlan:
    """The module of all of them."""
    ways = [one.paging for one in context.api.operations if one.paging]
    items = {one.scheme: one.items for one in ways}
    pages = tuple(
        PageClassView(
            name=f"{way}{name}",
            base=py.of(base, _ITEM),
            doc=f"A page as `{scheme}` has it, and the way to the next one.",
            items=_member(items[scheme]),
        )
        for scheme, name in context.pages.items()
        for way, base in zip(("Sync", "Async"), _BASES, strict=True)
    )
    return FilePlan(
        path=f"{context.source}/{MODULE}.py",
        template=f"package/{MODULE}.py.jinja",
        view=PaginationView(pages=pages, item=py.list_of(_ITEM)),
        scope=Scope(
            module=f".{MODULE}",
            taken=frozenset(name for one in pages for name in (one.name, one.items)),
        ),
    )


def _member(items: str) -> str:
    """What holds the items, where every page has it beside `items`."""
    tokens = parse_pointer(items)
    name = plain_name(tokens[0]) if len(tokens) == 1 else ""
    return "" if name in _OF_EVERY_PAGE else name


_OF_EVERY_PAGE = ("items", "body", "response", "request_id")
