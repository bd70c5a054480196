"""The words of other generators: names, groups, enumerations, deprecations, pages."""

import datetime
import warnings
from typing import assert_type

from extensions_api import (
    Beverage,
    BeverageKind,
    Client,
    LogLine,
    Size,
    SyncPage,
    ThingSort,
    UserModel,
    UserPage,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, base_url="https://extensions.example")


def sent() -> list[str]:
    done = [one.url.raw_path.decode() for one in wire.requests]
    wire.requests.clear()
    return done


# Groups and names; pages by the scheme at the root of the document.
wire.give({"data": [{"dateOfBirth": "2000-01-01", "size": "S"}], "page": {"next": "n"}})
wire.give({"data": [], "page": {}})
users = client.admin.users.get_all(trace_id="t")
assert_type(users, SyncPage[UserModel, UserPage])
assert [one.born_on for one in users] == [datetime.date(2000, 1, 1)]
assert sent() == ["/fern/users", "/fern/users?cursor=n"]

wire.give(None, status=204, media_type="")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    client.admin.users.create(born_on=datetime.date(2000, 1, 1))
assert [str(one.message).partition(" is ")[2] for one in caught] == [
    "deprecated. Users come from elsewhere now."
]
assert "Users come from elsewhere now." in str(type(client.admin.users).create.__doc__)
assert not hasattr(client.admin.users, "delete_all")

# A word that does not fit leaves a plain call.
wire.give({"more": True})
assert client.orders.find(page={"number": 1}).more
wire.requests.clear()
wire.give([1, 2])
wire.give([])
assert list(client.orders.entries()) == [1, 2]
assert sent() == ["/fern/entries", "/fern/entries?skip=2"]

wire.give({"drinks": [{"created": "2026-01-01T00:00:00.50Z", "kind": "w", "sort": "b"}]})
wire.give({"drinks": [{"created": "2026-02-01T00:00:00.50Z", "kind": "tea"}]})
wire.give({})
drinks = list(client.bar.drinks.list_drinks())
assert_type(drinks, list[Beverage])
assert drinks[0].kind is BeverageKind.WINE and drinks[0].sort is ThingSort.DESCENDING
assert drinks[1].kind == "tea" and not drinks[1].kind.is_known
assert sent()[1:] == [
    "/speakeasy/drinks?since=2026-01-01T00%3A00%3A00.50Z",
    "/speakeasy/drinks?since=2026-02-01T00%3A00%3A00.50Z",
]

wire.give({"rows": ["a"], "meta": {"pages": 2}})
wire.give({"rows": ["b"], "meta": {"pages": 2}})
assert list(client.bar.pages()) == ["a", "b"]
assert sent() == ["/speakeasy/pages", "/speakeasy/pages?page=2"]
wire.give({"rows": ["a"], "next": "?at=2"})
wire.give({"rows": ["b"]})
assert list(client.bar.links()) == ["a", "b"]
assert sent() == ["/speakeasy/links", "/speakeasy/links?at=2"]

wire.give({"value": [{"old": "x"}], "nextLink": "/azure/more"})
wire.give({"value": []})
assert [one.old for one in client.azure.things.list(top_most=1)] == ["x"]
assert sent() == ["/azure/things?%24top=1", "/azure/more"]

wire.give({"entries": [{"text": "x"}], "last": "z", "has_more": True})
wire.give({"entries": [{"text": "y"}], "last": "z", "has_more": False})
logs = list(client.stainless.logs.list(betas=["b"]))
assert logs == [LogLine(text="x"), LogLine(text="y")]
assert sent() == ["/stainless/logs?beta%5B%5D=b", "/stainless/logs?after=z&beta%5B%5D=b"]
assert not hasattr(client.stainless.logs, "create")

assert [one.name for one in Size] == ["SMALL", "L", "ANY"]
assert Size.SMALL.description == "Not large." and ThingSort.ASCENDING.description == "Upwards."
with warnings.catch_warnings():
    warnings.simplefilter("error")
    assert Size("S") is Size.SMALL
