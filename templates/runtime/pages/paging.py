"""From page to page: how an answer says where the next page is, and what is sent for it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar, cast
from urllib.parse import unquote, urljoin, urlsplit

from ..calls.call import Response, redirected
from ..client.descriptions import Arguments, BasicCallOptions, Operation, ParameterLocation
from ..encoding import jsonable
from ..errors import APIError
from ..json_values import as_items, as_object
from ..omit import Omit, omit
from ..requests.request import Request, Route
from ..types.models import ApiModel, wire_name

ItemT = TypeVar("ItemT")
BodyT = TypeVar("BodyT")

_LINK = re.compile(r'<([^<>]*)>((?:[^<"]|"(?:[^"\\]|\\.)*")*)')
_LINK_PARAMETER = re.compile(
    r';\s*([\w!#$&+.^`|~-]+)\*?\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?'
)
_PLAIN = frozenset({str, int, bool, type(None)})


class PaginationError(APIError):
    """The API sends from page to page in a circle."""

    def __init__(self, message: str, request_id: str | None) -> None:
        super().__init__(message, request_id)
        self.request_id = request_id
        """The id that the API gave the request for the last page."""

    def __str__(self) -> str:
        return f"{self.args[0]} (request {self.request_id})" if self.request_id else self.args[0]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PageInfo:
    """How the answers of an operation go on.

    A place in an answer is a JSON pointer into its body, or the name of a header. `send` is the
    parameter that asks for another page, with its place; in the body it is a JSON pointer.
    """

    style: Literal["cursor", "offset", "page", "link", "url", "single"]
    items: str
    send: tuple[ParameterLocation | Literal["body"], str] | None = None
    next: str | None = None
    """Where the next cursor or URL is."""
    last_item: str | None = None
    """Where in the last item the next cursor is."""
    has_more: str | None = None
    total: str | None = None
    """Where the number of all items (for an offset) or pages is."""
    start: int = 0


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PageOperation(Operation[BodyT], Generic[ItemT, BodyT]):
    """An operation whose answers, each a `BodyT`, hold a page of `ItemT`."""

    paging: PageInfo


class PageRequest(NamedTuple):
    """The request for one page. `mark` is a cursor of an earlier one, and `number` counts them."""

    operation: PageOperation[Any, Any]
    arguments: Arguments
    options: BasicCallOptions
    url: str | None = None
    mark: object = None
    number: int = 1
    cross_origin: bool = False
    """Whether another origin gave the URL: what it chooses is asked for without credentials."""

    def request(self, route: Route) -> Request:
        """Make the request."""
        request = route.request(self.arguments, self.options)
        request.cross_origin = self.cross_origin
        return request if self.url is None else _aimed(request, route, self.url, self.options)


class PageResult(NamedTuple):
    """A page that was read: the request for it and its URL, the answer, and what it holds."""

    request: PageRequest
    url: str
    response: Response
    request_id: str | None
    body: Any
    items: list[Any]
    cross_origin: bool = False
    """Whether another origin gave the answer."""

    def next_request(self) -> PageRequest | None:
        """Give the request for the next page, if the answer says that there is one."""
        info = self.request.operation.paging
        if info.style == "single":
            return None
        if info.has_more is not None and self._look(info.has_more) in (False, "false"):
            return None
        if info.style == "offset" or info.style == "page":
            return self._counted(info)
        found = _next_link(self.response) if info.style == "link" else self._token(info)
        if found is None or found == "":
            return None
        if info.style != "cursor":
            found = _joined(self.url, str(found))
        page_request = self.request
        if found in (page_request.mark, self._given(info), self.url):
            # The query of a URL may hold a secret.
            shown = found if info.style == "cursor" else str(found).partition("?")[0]
            raise PaginationError(f"{shown!r} comes for the second time", self.request_id)
        # Each page is held against a mark that is renewed ever more rarely, so that circles of
        # any length are found.
        number = page_request.number + 1
        mark = page_request.mark if number & page_request.number else found
        if info.style == "cursor":
            return self._asking_for(info, found)._replace(mark=mark, number=number)
        options = _for_next_page(page_request.options)
        page_request = page_request._replace(options=options, mark=mark, number=number)
        return page_request._replace(url=str(found), cross_origin=self.cross_origin)

    def _counted(self, info: PageInfo) -> PageRequest | None:
        """An offset or a number of a page goes on until a page is empty, or all is there."""
        if not self.items:
            return None
        given = _whole(self._given(info))
        there = info.start if given is None else given
        there += len(self.items) if info.style == "offset" else 1
        total = None if info.total is None else _whole(self._look(info.total))
        if total is not None and there - info.start >= total:
            return None
        return self._asking_for(info, there)

    def _token(self, info: PageInfo) -> object:
        if info.next is not None:
            return self._look(info.next)
        if not self.items or info.last_item is None:
            return None
        found = resolve_pointer(self.items[-1], info.last_item)
        if type(found) in _PLAIN:
            return found
        whole: Any = json.loads(self.response.content)
        return resolve_pointer(resolve_pointer(whole, info.items)[-1], info.last_item)

    def _look(self, place: str) -> Any:
        """Give what is at a place of the answer, as it was sent."""
        if not place.startswith("/"):
            return self.response.headers.get(place)
        found = resolve_pointer(self.body, place)
        return (
            found
            if type(found) in _PLAIN
            else resolve_pointer(json.loads(self.response.content), place)
        )

    def _given(self, info: PageInfo) -> object:
        """Give the cursor, offset or number that this page was asked for with."""
        if info.send is None:
            return None
        place, name = info.send
        if place == "body":
            body = self.request.arguments.body
            return None if isinstance(body, Omit) else resolve_pointer(jsonable(body), name)
        value = getattr(self.request.arguments, place).get(name)
        return None if value is omit else value

    def _asking_for(self, info: PageInfo, value: object) -> PageRequest:
        assert info.send is not None  # generated code gives each of these styles one
        place, name = info.send
        arguments = self.request.arguments
        if place == "body":
            arguments = arguments._replace(body=_put(arguments.body, name, value))
        else:
            changed: dict[str, Any] = {place: {**getattr(arguments, place), name: value}}
            arguments = arguments._replace(**changed)
        return self.request._replace(
            arguments=arguments, options=_for_next_page(self.request.options)
        )


def _joined(url: str, reference: str) -> str:
    """Give the URL of another page; what is none is said so when it is asked for."""
    try:
        return urljoin(url, reference)
    except ValueError:
        return reference


def _for_next_page(options: BasicCallOptions) -> BasicCallOptions:
    """Give a caller's options for a further page; a key that makes two requests one is gone."""
    kept = {name: value for name, value in options.items() if name != "idempotency_key"}
    return cast("BasicCallOptions", kept)


def _aimed(request: Request, route: Route, url: str, options: BasicCallOptions) -> Request:
    """Aim a request at the URL of another page.

    What the caller adds to the query, credentials included, is added there as well, unless that is
    on another origin: that gets nothing which may identify the caller.
    """
    aimed = redirected(route, request, url)
    if aimed.cross_origin:
        return aimed
    api = route.settings.api
    own = {each.name for each in api.credentials if each.where == "query"}
    own |= {each.query for each in api.options if each.query}
    there = _query(aimed.url)
    missing = (own | set(options.get("extra_query") or ())) - there.keys()
    added = [
        pair for name, pairs in _query(request.url).items() if name in missing for pair in pairs
    ]
    if added:
        aimed.url += f"{'&' if there else '?'}{'&'.join(added)}"
    return aimed


def _query(url: str) -> dict[str, list[str]]:
    """Give the pairs of a URL's query, by their names."""
    found: dict[str, list[str]] = {}
    for pair in filter(None, urlsplit(url).query.split("&")):
        found.setdefault(unquote(pair.partition("=")[0]), []).append(pair)
    return found


def _next_link(response: Response) -> str | None:
    """Give the target of the `Link` header with the relation `next` (RFC 8288)."""
    for target, rest in _LINK.findall(response.headers.get("link", "")):
        parameters: dict[str, str] = {}
        for name, quoted, token in _LINK_PARAMETER.findall(rest):
            parameters.setdefault(name.lower(), quoted or token)
        if "next" in parameters.get("rel", "").lower().split() and "anchor" not in parameters:
            return str(target)
    return None


def resolve_pointer(value: Any, pointer: str) -> Any:
    """Follow a JSON pointer (RFC 6901) through models and JSON; `None` where it leads nowhere."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        fields = as_object(value)
        if isinstance(value, ApiModel):
            attribute = _attribute(type(value), name)
            extra = value.model_extra or {}
            value = extra.get(name) if attribute is None else getattr(value, attribute, None)
        elif fields is not None:
            value = fields.get(name)
        elif isinstance(value, list) and name.isdecimal():
            items = as_items(cast(object, value))
            value = items[int(name)] if int(name) < len(items) else None
        else:
            return None
    return value


@lru_cache(maxsize=256)
def _attribute(model: type[ApiModel], wire: str) -> str | None:
    """Give the name of the attribute that holds a documented field."""
    fields = model.__pydantic_fields__
    return next((name for name, field in fields.items() if wire_name(name, field) == wire), None)


def _put(value: object, pointer: str, new: object) -> Any:
    """Give a JSON value with another one at a pointer; objects on the way are made."""
    token, *rest = pointer.split("/")[1:]
    name = token.replace("~1", "/").replace("~0", "~")
    known = (None if isinstance(value, Omit) else as_object(jsonable(value))) or {}
    return {**known, name: _put(known.get(name), "/" + "/".join(rest), new) if rest else new}


def _whole(value: Any) -> int | None:
    """Give a number, however it is spelt."""
    try:
        return None if value is None else int(value)
    except (TypeError, ValueError):
        return None
