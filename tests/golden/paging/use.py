"""Listings in pages: by cursor, offset, number, Link header and URL, with and without `await`."""

import asyncio
import json
from typing import Any, assert_type
from uuid import UUID

import httpx2
from paging_api import (
    APIConnectionError,
    AsyncClient,
    AsyncPage,
    AsyncPager,
    Boat,
    Client,
    Fish,
    FishPage,
    FishSearchResponse,
    FishSearchResponseFoundItem,
    PaginationError,
    Port,
    APIResponse,
    AsyncAPIResponse,
    SyncPage,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(api_key="k", token="t&", http_client=wire.client, max_retries=1)


def fish(*ids: int, after: str | None, more: bool = True) -> dict[str, Any]:
    items = [{"kind": "fish", "id": one} for one in ids]
    return {"data": items, "paging": {"next": after, "more": more}}


def sent() -> list[str]:
    done = [one.url.raw_path.decode().removeprefix("/v1") for one in wire.requests]
    wire.requests.clear()
    return done


def raises(kind: type[Exception], page: SyncPage[Any, Any]) -> Exception:
    try:
        list(page)
    except kind as error:
        return error
    raise SystemExit("no error")


# A cursor: everything else is asked for again, and an empty page in between is no end.
wire.give(fish(1, 2, after="b"), headers={"x-request-id": "req_1"})
wire.give(fish(after="c/ä"), headers={"x-request-id": "req_2"})
wire.give(fish(3, after="d", more=False))
page = client.fish.list(limit=2, colour=["red", "blue"], extra_query={"debug": "1"})
assert_type(page, SyncPage[Fish, FishPage])
assert page.items == [Fish(kind="fish", id=1), Fish(kind="fish", id=2)] and page.has_next_page()
assert page.body.paging.next == "b" and page.request_id == "req_1"
assert page.response.status_code == 200 and repr(page) == "<SyncPage of 2 items>"
assert [one.id for one in page] == [1, 2, 3]
rest = "limit=2&colour=red&colour=blue&debug=1"
assert sent() == [f"/fish?{rest}", f"/fish?after=b&{rest}", f"/fish?after=c%2F%C3%A4&{rest}"]

wire.give(fish(1, after="b"))
wire.give(fish(2, after=None))
first = client.fish.list()
second = first.next_page()
assert_type(second.items, list[Fish])
assert not second.has_next_page()
try:
    second.next_page()
    raise SystemExit("no error")
except LookupError as error:
    assert "has_next_page" in str(error)
wire.give(fish(2, after=""))
assert [len(one.items) for one in first.iter_pages()] == [1, 1]

# A further page is a call of its own: retried, and with a key of its own.
wire.requests.clear()
wire.give(fish(1, after="b"))
wire.give({"error": "busy"}, status=503, headers={"retry-after-ms": "1"})
wire.give(fish(2, after=None))
assert len(list(client.fish.list(idempotency_key="one"))) == 2
assert [one.headers.get("idempotency-key") for one in wire.requests] == ["one", None, None]

# Circles of any length end.
wire.give(fish(1, after="a"))
assert "'a' comes" in str(raises(PaginationError, client.fish.list(after="a")))
for after in ("b", "b"):
    wire.give(fish(1, after=after), headers={"x-request-id": "req_9"})
circle = raises(PaginationError, client.fish.list())
assert isinstance(circle, PaginationError) and circle.request_id == "req_9"
for after in ("x", "a", "b", "c", "a", "b"):
    wire.give(fish(1, after=after))
raises(PaginationError, client.fish.list())

# A cursor in the body comes back as it was sent, though its type would be written otherwise.
wire.requests.clear()
for date in ("2026-01-01T00:00:00.000Z", None):
    items = [{"kind": "boat", "id": str(UUID(int=1))}, {"kind": "fish"}, {"kind": "raft"}]
    wire.give({"found": {"items": items, "next": date}})
found = client.fish.search(text="x", page={"size": 3}, extra_body={"more": True})
assert_type(found, SyncPage[FishSearchResponseFoundItem, FishSearchResponse])
kinds = [type(one).__name__ for one in found]
assert kinds == ["Boat", "Fish", "UnknownFishSearchResponseFoundItem"] * 2, kinds
bodies = [json.loads(one.content) for one in wire.requests]
assert bodies == [
    {"text": "x", "page": {"size": 3}, "more": True},
    {"text": "x", "page": {"size": 3, "from": "2026-01-01T00:00:00.000Z"}, "more": True},
]

# The id of the last item as the cursor; a page without any is the last.
wire.requests.clear()
upper = "00000000-0000-0000-0000-00000000000A"
wire.give({"boats": [{"kind": "boat", "id": upper}], "has_more": True})
wire.give({"boats": [], "has_more": True})
boats = client.boats.list()
assert_type(next(iter(boats.items)), Boat)
assert [one.id for one in boats] == [UUID(upper)]
assert sent() == ["/boats", f"/boats?starting_after={upper}"]

# An offset ends with the documented total, or an empty page.
wire.give(["a", "b"], headers={"x-total": "3"})
wire.give(["c"], headers={"x-total": "3"})
assert list(client.nets.list()) == ["a", "b", "c"]
assert sent() == ["/nets", "/nets?skip=2"]
wire.give(["c"])
wire.give([])
assert list(client.nets.list(skip=2)) == ["c"]
assert sent() == ["/nets?skip=2", "/nets?skip=3"]

# Numbers of pages, as the configuration has it; a null is an empty page.
wire.give({"people": [{"ann": 1}], "pages": 2})
wire.give({"people": [{"bob": 2}], "pages": 2})
people = client.crews.list_people("7")
assert_type(people.items, list[dict[str, int]])
assert list(people) == [{"ann": 1}, {"bob": 2}]
assert sent() == ["/crews/7/people", "/crews/7/people?page=2"]
wire.give({"people": [{"ann": 1}]})
wire.give({"people": None})
assert len(list(client.crews.list_people("7", page=4))) == 1
assert sent() == ["/crews/7/people?page=4", "/crews/7/people?page=5"]

# Link headers. What the caller adds is added again; another origin sees nothing of it.
links = (
    '<?page=0>; rel="prev", </v1/ports?a=1,2&page=2>; title="<x>; rel=last"; rel="start next"',
    "<https://elsewhere.example/ports?page=3>; REL=next, <https://x.example>; rel=last",
    "</ports?page=4>; rel=prev; rel=next",
)
for link in links:
    wire.give([{"name": "p"}], headers={"link": link})
ports = client.ports.list(x_tenant="acme", extra_query={"debug": "1"}, extra_headers={"X-Me": "me"})
assert_type(ports.items, list[Port])
assert len(list(ports)) == 3
assert [str(one.url) for one in wire.requests] == [
    "https://paging.example/v1/ports?debug=1&token=t%26",
    "https://paging.example/v1/ports?a=1,2&page=2&debug=1&token=t%26",
    "https://elsewhere.example/ports?page=3",
]
assert [one.headers.get("x-me") for one in wire.requests] == ["me", "me", None]
assert "cookie" not in wire.last.headers and "x-key" not in wire.last.headers
wire.requests.clear()
wire.give([{"name": "p"}], headers={"link": '<ports>; rel=next; anchor="/others"'})
assert not client.ports.list().has_next_page()

# What another origin leads back to stays without, and what is no URL is said so.
wire.give([{"name": "p"}], headers={"link": "<https://elsewhere.example/ports?page=2>; rel=next"})
wire.give([{"name": "p"}], headers={"link": "<https://paging.example/v1/keys>; rel=next"})
wire.give([{"name": "p"}], headers={"link": "<//[>; rel=next"})
ports = client.ports.list(x_tenant="acme", extra_headers={"X-Me": "me"})
try:
    list(ports)
except APIConnectionError as error:
    assert "no URL" in str(error) and not error.retryable
else:
    raise AssertionError("what is no URL was asked for")
assert [one.url.host for one in wire.requests[-3:]] == [
    "paging.example", "elsewhere.example", "paging.example"
]  # fmt: skip
assert "x-tenant" in wire.requests[-3].headers
for one in wire.requests[-2:]:
    assert not {"x-me", "x-tenant", "x-key", "cookie"} & set(one.headers)

# URLs in the body, relative to the page that gave them.
wire.requests.clear()
wire.give({"storms": [{"name": "a"}], "links": {"next": "storms/2"}})
wire.give({"storms": [{"name": "b"}], "links": {"next": "3?x=y"}})
wire.give({"storms": [{"name": "c"}], "links": {}})
assert [one.name for one in client.storms.list()] == ["a", "b", "c"]
assert sent() == ["/storms", "/storms/2", "/storms/3?x=y"]

# The answer in full, also where it is not what it should be.
wire.give(fish(1, after="b"))
wire.give(fish(2, after=None))
raw = client.fish.with_raw_response.list(limit=1)
assert_type(raw, APIResponse[SyncPage[Fish, FishPage]])
assert raw.status_code == 200 and raw.parse() is raw.parse()
assert [one.id for one in raw.parse()] == [1, 2]
wire.give(fish(1, after="b"))
wire.give(fish(2, after=None))
with client.fish.with_streaming_response.list(limit=1) as unread:
    assert_type(unread, APIResponse[SyncPage[Fish, FishPage]])
    assert [one.id for one in unread.parse()] == [1, 2]
wire.give({"boats": "none"})
odd = client.boats.with_raw_response.list()
assert odd.json() == {"boats": "none"}
wire.give({"high": "noon"})
assert client.tides.list().high == "noon"

# One page alone

wire.give(["a", "b"])
lights = client.lighthouses.list()
assert list(lights) == ["a", "b"] and not lights.has_next_page()
wire.give([])
assert list(client.lighthouses.list()) == []


class Later:
    """Answers of one page each, in order."""

    def __init__(self, *pages: Any) -> None:
        self._pages = list(pages)
        self.client = httpx2.AsyncClient(transport=httpx2.MockTransport(self._answer))

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=self._pages.pop(0))


async def main() -> None:
    pages = [fish(1, after="b"), fish(2, after=None)]
    later = Later(*pages, *pages, *pages, *pages, fish(1, after="a"))
    async with AsyncClient(api_key="k", http_client=later.client) as client:
        pager = client.fish.list(limit=1)
        assert_type(pager, AsyncPager[Fish, FishPage])
        ids = [one.id async for one in pager]
        assert ids == [1, 2], ids
        page = await client.fish.list()
        assert_type(page, AsyncPage[Fish, FishPage])
        assert page.has_next_page() and page.body.paging.more
        assert [one.id async for one in page] == [1, 2]
        async for each in client.fish.list().iter_pages():
            assert_type(each.items, list[Fish])
        raw = await client.fish.with_raw_response.list()
        assert_type(raw, AsyncAPIResponse[AsyncPage[Fish, FishPage]])
        assert (await (await raw.parse()).next_page()).items == [Fish(kind="fish", id=2)]
        try:
            async for _ in client.fish.list(after="a"):
                pass
            raise SystemExit("no error")
        except PaginationError:
            pass


asyncio.run(main())
