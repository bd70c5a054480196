"""Our requests are those that the HTTP library itself would make of the same pieces."""

from __future__ import annotations

import asyncio
import itertools
import ssl
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from bw_runtime.calls.transport import AsyncTransport, SyncTransport
from bw_runtime.client.limits import Timeout
from bw_runtime.requests.request import Request, merge_headers

_TRUST = ssl.create_default_context()
"""One for all clients: reading the certificates takes longer than all that is tried here."""

URLS = (
    "https://a.example",
    "https://a.example/v1/things",
    "https://a.example:443/v1/things/%7Eme%2Fyou?x=1&x=2&y=%20",
    "http://a.example:8080/ä/?q=ü",
    "http://[::1]:80/",
    "https://xn--bcher-kva.example/%",
)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE")
BODIES: tuple[bytes | None, ...] = (None, b"", b'{"a": 1}', b"\0" * 70_000)
HEADERS: tuple[dict[str, str], ...] = (
    {},
    {"Accept": "application/json", "Content-Type": "application/json"},
    {"accept-encoding": "identity", "USER-AGENT": "ours/1", "Connection": "close"},
    {"X-Own": "call", "x-ümlaut".encode("ascii", "ignore").decode(): "grün"},
    {"Cookie": "c=call"},
    {"Authorization": "Bearer t", "Host": "elsewhere.example"},
)
CLIENTS: tuple[dict[str, Any], ...] = (
    {},
    {"headers": [("X-Own", "1"), ("x-own", "2"), ("user-agent", "theirs/1"), ("accept", "a/b")]},
    {"cookies": {"c": "1", "d": "two"}},
    {"params": {"p": "1", "q": "a b"}},
    {"headers": {"authorization": "theirs", "content-type": "text/plain"}, "cookies": {"e": "5"}},
)


class Pieces:
    """A body that is sent piece by piece."""

    media_type = None
    is_replayable = True

    def __init__(self, length: int | None) -> None:
        self.length = length

    def __iter__(self) -> Iterator[bytes]:
        yield from (b"ab", b"c")


def ours(http: Any, method: str, url: str, headers: dict[str, str], content: Any) -> httpx2.Request:
    """The request that our transport makes."""
    is_async = isinstance(http, httpx2.AsyncClient)
    transport: Any = AsyncTransport(http) if is_async else SyncTransport(http)
    request = Request(method, url, {}, content, Timeout(9.0, read=3.0), False)
    merge_headers(request.headers, headers)
    made: httpx2.Request = transport._build(http, request, None)
    return made


def theirs(
    http: Any, method: str, url: str, headers: dict[str, str], content: Any
) -> httpx2.Request:
    """The request that the library makes, which is slower."""
    if http.params:
        # Asked for parameters the library forgets those of the URL; ours stay beside them.
        separator = "&" if httpx2.URL(url).query else "?"
        url = f"{url}{separator}{http.params}"
        http.params = {}
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    own = next((value for name, value in headers.items() if name.lower() == "cookie"), None)
    made: httpx2.Request = http.build_request(
        method, url, headers=pairs, content=content, timeout=httpx2.Timeout(None)
    )
    if own is not None and http.cookies:
        # Of a header that is there the library drops its own cookies; ours stand beside it.
        jar = httpx2.Request("GET", url, cookies=http.cookies).headers["cookie"]
        made.headers["cookie"] = f"{own}; {jar}"
    return made


def seen(request: httpx2.Request) -> Any:
    """What of a request arrives."""
    headers = sorted((name.lower(), value) for name, value in request.headers.raw)
    url = request.url
    return request.method, url.scheme, url.raw_host, url.port, url.raw_path, headers


def table() -> list[Any]:
    """Every pair of the inputs of two columns, beside the first of the others."""
    columns: list[tuple[Any, ...]] = [METHODS, URLS, HEADERS, BODIES, CLIENTS]
    first = [column[0] for column in columns]
    rows: list[Any] = []
    for (i, one), (j, two) in itertools.combinations(enumerate(columns), 2):
        for a, b in itertools.product(one, two):
            row = list(first)
            row[i], row[j] = a, b
            rows.append(row)
    return rows


@pytest.mark.parametrize("kind", [httpx2.Client, httpx2.AsyncClient])
def test_the_table(kind: Any) -> None:
    rows = table()
    assert len(rows) > 250
    for method, url, headers, body, options in rows:
        one, two = (kind(verify=_TRUST, **options) for _ in range(2))
        mine = ours(one, method, url, headers, body)
        other = theirs(two, method, url, headers, body)
        assert seen(mine) == seen(other), (method, url, headers, options)
        assert mine.content == other.read(), (method, url)


@pytest.mark.parametrize("length", [3, None])
@pytest.mark.parametrize("method", METHODS)
def test_bodies_in_pieces(method: str, length: int | None) -> None:
    headers = {} if length is None else {"Content-Length": "3"}
    url = "https://a.example/"
    mine = ours(httpx2.Client(), method, url, {}, Pieces(length))
    other = theirs(httpx2.Client(), method, url, headers, iter((b"ab", b"c")))
    assert seen(mine) == seen(other)
    assert b"".join(mine.stream) == mine.read() == other.read() == b"abc"  # type: ignore[arg-type]

    async def read() -> bytes:
        later = ours(httpx2.AsyncClient(), method, url, {}, Pieces(length))
        assert seen(later) == seen(mine)
        return await later.aread()

    assert asyncio.run(read()) == b"abc"


def test_what_is_taken_away_is_not_sent() -> None:
    headers: Any = {"User-Agent": "x", "Accept": "y", "X-Own": "z"}
    http = httpx2.Client(headers={"x-own": "1", "x-kept": "2"})
    for name in headers:
        http.headers.pop(name, None)
    expected = theirs(http, "GET", "https://a.example/", {}, None)
    whole = httpx2.Client(headers={"x-own": "1", "x-kept": "2"})
    request = Request(
        "GET", "https://a.example/", {name.lower().encode(): None for name in headers},
        None, Timeout(None), False,
    )  # fmt: skip
    assert seen(SyncTransport(whole)._build(whole, request, None)) == seen(expected)
