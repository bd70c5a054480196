"""Arrays in bodies, answers and parameters of every style."""

from arrays_api import Client, LedgerEntry, APIResponseValidationError, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

wire.give(
    [
        {
            "entries": [{"amount": 3}], "matrix": [[1.5, 2]], "rows": [[{"cell": "c"}]],
            "pair": ["a", 1], "loose_pair": ["a", 1, None], "of_anything": [1, "x"],
            "holes": [1, None], "distinct": ["a"],
        },
        {},
    ]
)  # fmt: skip
ledgers = client.ledgers.list(
    ids=[1, 2], tags=["a b", "c,d"], pipes=["x", "y"], filter={"from": "f", "to": "t"},
    point=[1.5, 2],
)  # fmt: skip
assert wire.target == (
    "GET /ledgers?ids=1&ids=2&tags=a%20b,c%2Cd&pipes=x%7Cy"
    "&filter%5Bfrom%5D=f&filter%5Bto%5D=t&point=%5B1.5%2C2%5D"
), wire.target
first, second = ledgers
assert first.entries == [LedgerEntry(amount=3)] and first.matrix == [[1.5, 2.0]]
assert first.rows is not None and first.rows[0][0].cell == "c"
assert type(first.rows[0][0]) is types.LedgerRow
assert first.pair == ("a", 1) and first.loose_pair == ["a", 1, None]
assert first.of_anything == [1, "x"] and first.holes == [1, None]
assert second == types.Ledger() and second.entries is None

wire.give(3)
count = client.ledgers.create(body=[types.Ledger(holes=[None]), {"entries": [{"amount": 1}]}, {}])
assert count == 3
assert wire.sent == [{"holes": [None]}, {"entries": [{"amount": 1}]}, {}]

wire.give(None, status=204, media_type="")
client.ledgers.delete([1, 2])
assert wire.target == "DELETE /ledgers/1,2"

wire.give({"not": "an array"})
try:
    client.ledgers.list()
    raise SystemExit("no error")
except APIResponseValidationError as error:
    assert error.pointers == ("",)
assert wire.target == "GET /ledgers"
