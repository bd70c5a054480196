"""A JSON Schema that is no API: types alone, alike from every draft."""

import sys
import tomllib
from pathlib import Path
from typing import assert_type

from pydantic import TypeAdapter, ValidationError
from shop_order import (
    Address, ApiModel, Client, LineItem, Money, Post, Shelf, ShopOrder, UnknownAddress, types,
)  # fmt: skip

text = (
    '{"id":"o1","items":[{"sku":"a","count":2,"for":{"name":"n"}}],"paid":{"amount":1.5},'
    '"ship_to":{"kind":"shelf","number":4},"status":"sent","corner":[1.0,2.0],'
    '"parent":{"id":"o0","items":[{"sku":"b"}]},"note":null,"more":[true]}'
)
order = ShopOrder.model_validate_json(text)
assert_type(order, ShopOrder)
assert isinstance(order, ApiModel)
assert order.to_json(indent=None) == text, order.to_json()
assert type(order.items[0]) is LineItem and type(order.items[0].for_) is Client
assert type(order.paid) is Money and order.paid.amount == 1.5
assert type(order.ship_to) is Shelf and order.ship_to.number == 4
assert order.status is types.ShopOrderStatus.SENT
assert order.corner == (1.0, 2.0)
assert type(order.parent) is ShopOrder and order.parent.id == "o0"

for broken, place in (
    ('{"items":[{"sku":"a"}]}', ("id",)),
    ('{"id":"a","items":[]}', ("items",)),
    ('{"id":"a","items":[{"sku":"a"}],"paid":{"amount":0}}', ("paid", "amount")),
    ('{"id":"a","items":[{"sku":"a"}],"corner":[1]}', ("corner", 1)),
    ('{"id":"a","items":[{"sku":5}]}', ("items", 0, "sku")),
):
    try:
        ShopOrder.model_validate_json(broken)
        raise SystemExit(f"no error: {broken}")
    except ValidationError as error:
        assert error.errors()[0]["loc"] == place, error

addresses: TypeAdapter[Address] = TypeAdapter(Address)
found = addresses.validate_json('{"kind":"post","street":"s"}')
assert type(found) is Post and found.street == "s"
found = addresses.validate_json('{"kind":"drone"}')
assert type(found) is UnknownAddress and found.to_dict() == {"kind": "drone"}
currency: TypeAdapter[str] = TypeAdapter(types.Currency)
try:
    currency.validate_json('"eur"')
    raise SystemExit("no error")
except ValidationError:
    pass

assert Money(amount=2).to_dict() == {"amount": 2}
assert not {one for one in sys.modules if one.startswith("httpx")}, "there is nothing to call"
project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
assert project["dependencies"] == ["pydantic>=2.12"]
