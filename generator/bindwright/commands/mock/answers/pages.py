"""Operations that page: what the mock answers is two pages, however the next one is asked for."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, cast

from bindwright.commands.mock.answers.reply import Reply
from bindwright.commands.mock.requests.request import Request
from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir.paging import Paging, PagingStyle
from bindwright.load.references.document import value_at
from bindwright.samples.values import encode_json

_MARK = "mock-page"
"""The query parameter of the URL of a further page."""

_COUNT = re.compile(r"[0-9]{1,18}")

GONE = object()
"""Stands for a value that is to be taken away."""


def turn_page(paging: Paging, request: Request, reply: Reply, body: Any, validator: Any) -> None:
    """Makes a reply the page that the request asks for, as far as its body stays valid."""
    page = _Page(request, reply, deepcopy(body), validator)
    match paging.style:
        case PagingStyle.LINK | PagingStyle.URL:
            last = _MARK in request.query
            query = "&".join(part for part in (request.query, f"{_MARK}=2") if part)
            url = f"{request.path}?{query}"
            if paging.style is PagingStyle.LINK:
                page.put_header("link", None if last else f'<{url}>; rel="next"')
            else:
                # A `uri` is whole.
                whole = f"http://{request.header('host')}{url}"
                page.put(paging.next, *((None, GONE, "") if last else (url, whole)))
        case PagingStyle.CURSOR:
            last = _sent(paging, request) not in (None, "")
            if paging.next is not None and last:
                page.put(paging.next, None, GONE, "")
            elif paging.next is not None and page.get(paging.next) in (None, ""):
                page.put(paging.next, "2", 2)
            elif last and paging.has_more is None:
                page.put(paging.items, [])
        case PagingStyle.OFFSET | PagingStyle.PAGE:
            last = page.count(paging, _sent(paging, request))
        case PagingStyle.SINGLE:
            last = True
    page.put(paging.has_more, not last)
    reply.pieces = [encode_json(page.body)]


class _Page:
    def __init__(self, request: Request, reply: Reply, body: Any, validator: Any) -> None:
        self.body = body
        self._request = request
        self._reply = reply
        self._validator = validator

    def count(self, paging: Paging, sent: object) -> bool:
        """Counts items or pages, an empty one after the second; gives whether this is the last."""
        items = self.get(paging.items)
        size = len(items) if isinstance(items, list) else 0
        here = (int(str(sent)) if _COUNT.fullmatch(str(sent)) else paging.start) - paging.start
        step = max(size, 1) if paging.style is PagingStyle.OFFSET else 1
        self.put(paging.total, step * 2, str(step * 2))
        if here >= step * 2:
            self.put(paging.items, [], None)
        return here >= step

    def get(self, place: str) -> Any:
        """What is at a place: a JSON pointer into the body, or the name of a header."""
        if place and not place.startswith("/"):
            found = [value for name, value in self._reply.headers if name == place.lower()]
            return found[0] if found else None
        return _found(self.body, place)

    def put(self, place: str | None, *values: Any) -> None:
        """Puts the first of the values there that the schema allows; nothing if it allows none."""
        if place is None:
            return
        if place and not place.startswith("/"):
            value = values[0]
            self.put_header(place, None if value is None else str(value).lower())
            return
        for value in values:
            body = put_at(deepcopy(self.body), place, value)
            if self._validator.is_valid(body):
                self.body = body
                return

    def put_header(self, name: str, value: str | None) -> None:
        """Sets a header; None takes it away."""
        self._reply.headers = [one for one in self._reply.headers if one[0] != name.lower()]
        if value is not None:
            self._reply.add(name, value)


def put_at(body: Any, pointer: str, value: Any) -> Any:
    """A JSON value with another one at a pointer, which `GONE` takes away; it is changed."""
    tokens = parse_pointer(pointer)
    if not tokens:
        return value
    holder = body
    for token in tokens[:-1]:
        holder = holder.setdefault(token, {}) if isinstance(holder, dict) else None
    if isinstance(holder, dict):
        if value is GONE:
            cast("dict[str, Any]", holder).pop(tokens[-1], None)
        else:
            holder[tokens[-1]] = value
    return body


def _sent(paging: Paging, request: Request) -> object:
    """What the request says of the page that it asks for; None for the first one."""
    if paging.parameter is None:
        return None
    place, name = paging.parameter.place, paging.parameter.name
    if place == "body":
        return _found(request.data, name)
    return next(iter(request.texts(place, name)), None)


def _found(value: Any, pointer: str) -> Any:
    try:
        return value_at(value, pointer)
    except LookupError:
        return None
