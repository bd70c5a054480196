"""Formats that have a type in Python; what a server writes oddly survives."""

import datetime
import pickle
from datetime import timedelta
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Any, assert_type

from formats_api import ArgumentValidationError, Client, Thing, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer: dict[str, Any] = {
    "when": "2026-04-20T10:00:00Z", "day": "2026-04-20", "clock": "10:00:00Z", "span": "P1M",
    "id": "123e4567-e89b-42d3-a456-426614174000", "mail": "a@b.example", "v4": "192.0.2.1",
    "v6": "2001:db8::1", "data": "aGk+", "raw": "as it is", "small": 7, "large": 1 << 40,
    "percent": 5, "unsigned": 4294967295, "money": "1.10", "price": 1.1, "ratio": 0.5,
    "link": "https://a.example/?b", "seconds": 1_800_000_000, "secret": "s", "many": ["", "AA=="],
    "hosts": {"a": "::1"}, "either": "2026-04-20T10:00:00Z", "mode_or_day": "2026-04-20",
    "color": "#ffaa00",
}  # fmt: skip
wire.give(answer)
thing = client.things.create(
    span=timedelta(hours=36), v4=IPv4Address("192.0.2.7"), data=b"\xff\xfe", money=Decimal("0.10"),
    price=2.5, count=3, from_=IPv4Address("192.0.2.8"), many=[b"a", b""],
)  # fmt: skip
assert wire.sent == {
    "span": "P1DT12H", "v4": "192.0.2.7", "data": "//4=", "money": "0.10", "price": 2.5,
    "many": ["YQ==", ""],
}  # fmt: skip
assert wire.target == "POST /things?from=192.0.2.8&count=3"
assert thing.to_dict() == answer and pickle.loads(pickle.dumps(thing)) == thing
assert_type(thing.v4, IPv4Address | None)
assert_type(thing.data, bytes | None)
assert_type(thing.span, timedelta | None)
assert_type(thing.price, Decimal | None)
assert_type(thing.link, str | None)
assert thing.v6 == IPv6Address("2001:db8::1") and thing.data == b"hi>" and thing.many == [b"", b"\0"]
assert thing.span is not None and thing.span == timedelta(days=30), "in Python a month is thirty days, on the wire it stays one"
assert thing.money == Decimal("1.10") and thing.price == Decimal("1.1")
assert isinstance(thing.either, datetime.datetime)
assert thing.mode_or_day == datetime.date(2026, 4, 20) and thing.color == "#ffaa00"
wire.give({})
client.things.create(span=thing.span, price=1.25)
assert wire.sent == {"span": "P1M", "price": 1.25}
wire.give({"ratio": 0.1})
thing = client.things.create(price=Decimal("2.50"), ratio=Decimal("0.10"), price_or_note=Decimal("7"))
assert wire.last.content == b'{"price":2.50,"ratio":0.10,"price_or_note":7}'
assert_type(thing.ratio, float | None)

modes = {"mode_or_day": "today", "color": "auto", "either": 5}
wire.give(modes)
thing = client.things.create(mode_or_day="tomorrow", color="#000000")
assert thing.mode_or_day is types.ThingModeOrDayVariant.TODAY and thing.color is types.ThingColorVariant.AUTO
assert thing.either == 5 and thing.to_dict() == modes
for either in ({"price_or_note": "5"}, {"price_or_note": 0.5}, {"span_or_days": "P1M"}, {"span_or_days": ["eA=="]}):
    wire.give(either)
    thing = client.things.create()
    assert thing.to_dict() == thing.model_dump(mode="json", exclude_unset=True) == either, thing
made = Thing(data=b"x", span=timedelta(minutes=90), price=Decimal("1.5"), v6=IPv6Address("::"))
assert made.to_json(indent=None) == '{"span":"PT1H30M","v6":"::","data":"eA==","price":1.5}'

spellings = {"data": "_-8", "v6": "2001:DB8:0:0:0:0:0:1", "span": "-PT90S", "day": "2026-04-20"}
wire.give(spellings)
thing = client.things.create()
assert thing.data == b"\xff\xef" and thing.span == timedelta(seconds=-90)
canonical = {"data": "/+8=", "v6": "2001:db8::1", "span": "-PT90S", "day": "2026-04-20"}
assert thing.to_dict() == canonical

refused: list[tuple[dict[str, Any], str]] = [
    ({"small": 1 << 31}, "/small"), ({"large": 1 << 63}, "/large"), ({"percent": 101}, "/percent"),
    ({"unsigned": 1 << 32}, "/unsigned"), ({"price": -1}, "/price"), ({"color": "red"}, "/color"),
    ({"mode_or_day": "never"}, "/mode_or_day"), ({"mail": "a" * 21}, "/mail"),
]  # fmt: skip
for arguments, pointer in refused:
    try:
        client.things.create(**arguments)
        raise SystemExit(f"no error: {arguments}")
    except ArgumentValidationError as error:
        assert error.pointers == (pointer,), error.pointers

odd = {
    "v4": "localhost", "v6": 1, "data": "not base64!", "small": 1 << 40, "span": "an hour",
    "price": "1.1", "when": "yesterday", "many": ["AA==", "?"], "mode_or_day": "never",
}  # fmt: skip
wire.give(odd)
thing = client.with_options(validation="lenient").things.create()
assert thing.to_dict() == odd and len(thing.validation_errors) == len(odd) - 1
assert [one.pointer for one in thing.validation_errors][-1] == "/many/1"
