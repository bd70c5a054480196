"""Forms without files: pairs, in every style of an encoding."""

from datetime import date
from urllib.parse import parse_qsl

from forms_api import ArgumentValidationError, Charge, Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)


def pairs() -> list[tuple[str, str]]:
    assert wire.last.headers["content-type"] == "application/x-www-form-urlencoded"
    return parse_qsl(wire.last.content.decode(), keep_blank_values=True, strict_parsing=True)


wire.give({"id": "c"})
charge = client.charges.create(
    amount=100, currency="eur", note="a&b=ü +", live=True, plain=[1, 2],
    items=[{"price": "p", "taxes": [7, 19]}, {"price": "q"}], expand=["x", "y"],
    metadata={"a b": "c", "d": "e"}, tags=["t", "u"], scopes=["r", "w"],
    back="https://x.example/?a=1", spread={"a": 1, "b": "c"}, list=[1, 2],
    address={"city": "Bonn"}, since=date(2026, 1, 2),
)  # fmt: skip
assert charge == Charge(id="c")
assert pairs() == [
    ("amount", "100"), ("currency", "eur"), ("note", "a&b=ü +"), ("live", "true"),
    ("items[0][price]", "p"), ("items[0][taxes][0]", "7"), ("items[0][taxes][1]", "19"),
    ("items[1][price]", "q"), ("expand[0]", "x"), ("expand[1]", "y"),
    ("metadata[a b]", "c"), ("metadata[d]", "e"), ("tags", "t,u"), ("scopes", "r w"),
    ("back", "https://x.example/?a=1"), ("a", "1"), ("b", "c"), ("list", "[1,2]"),
    ("plain", "1"), ("plain", "2"), ("address", '{"city":"Bonn"}'), ("since", "2026-01-02"),
    ("kind", "card"),
], pairs()  # fmt: skip
assert b"back=https://x.example/?a" in wire.last.content

wire.give({"id": "c"})
client.charges.create(amount=1, currency="usd", note=None, extra_body={"more": [True]})
assert pairs() == [
    ("amount", "1"), ("currency", "usd"), ("note", "null"), ("kind", "card"), ("more", "true")
]  # fmt: skip
try:
    client.with_options(validation="strict").charges.create(amount=0, currency="usd")
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/amount",)

wire.give(None, status=204, media_type="")
client.loose.create(body={"a": "1", "b": "2"})
assert pairs() == [("a", "1"), ("b", "2")]
wire.give(None, status=204, media_type="")
client.loose.create(body=b"a=1&a=2")
assert pairs() == [("a", "1"), ("a", "2")]
wire.give(None, status=204, media_type="")
client.loose.create()
assert wire.last.content == b"" and "content-type" not in wire.last.headers
