"""Arrays whose places have types of their own: tuples where Python has them, lists else."""

from typing import Any, assert_type

from tuples_api import ArgumentValidationError, Client, Point
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer: dict[str, Any] = {
    "closed": ["a", 1], "open": ["a", True, False], "anything_more": ["a", {"b": 1}, None],
    "shorter": ["a"], "alike": [0.5], "mixed": ["a"], "loose": ["a", 1],
    "entry": ["e", {"x": 1}, 2, 3], "pairs": [["a", {"x": 1}], ["b", {"x": 2}]],
}  # fmt: skip
wire.give(answer)
found = client.tuples.create(
    closed=("a", 1), open=["b", True], entry=["e", {"x": 1}, 5], pairs=[("c", Point(x=3))]
)
assert wire.sent == {
    "closed": ["a", 1], "open": ["b", True], "entry": ["e", {"x": 1}, 5],
    "pairs": [["c", {"x": 3}]],
}  # fmt: skip
assert found.to_dict() == answer
assert_type(found.closed, tuple[str, int] | None)
assert_type(found.open, tuple[str, *tuple[bool, ...]] | None)
assert_type(found.anything_more, tuple[str, *tuple[Any, ...]] | None)
assert_type(found.shorter, tuple[str] | tuple[str, int] | None)
assert_type(found.alike, list[float] | None)
assert_type(found.mixed, list[str | int | bool] | None)
assert_type(found.entry, tuple[str, Point, *tuple[int, ...]] | None)
assert_type(found.pairs, list[tuple[str, Point]] | None)
assert found.closed == ("a", 1) and found.open == ("a", True, False) and found.shorter == ("a",)
assert found.entry is not None and found.entry[1].x == 1 and found.entry[2:] == (2, 3)

refused: list[tuple[dict[str, Any], str]] = [
    ({"closed": ["a"]}, "/closed"), ({"closed": ["a", 1, 2]}, "/closed"), ({"open": []}, "/open"),
    ({"open": ["a", 1]}, "/open/1"), ({"shorter": []}, "/shorter"), ({"alike": [1, 2, 3]}, "/alike"),
    ({"entry": ["e", {"x": "1"}]}, "/entry/1/x"), ({"entry": ["e", {"x": 1}, 1, 2, 3]}, "/entry"),
    ({"anything_more": [1]}, "/anything_more/0"), ({"pairs": [["a"]]}, "/pairs/0"),
    ({"holding": ["a", 1, 5, 4]}, "/holding"), ({"telling": ["b", "c"]}, "/telling"),
    ({"telling": ["a", "a"]}, "/telling"), ({"mixed": [1, "a"]}, "/mixed"),
    ({"mixed": ["a", 1, 2]}, "/mixed"), ({"loose": [None]}, "/loose"),
]  # fmt: skip
for arguments, pointer in refused:
    try:
        client.tuples.create(**arguments)
        raise SystemExit(f"no error: {arguments}")
    except ArgumentValidationError as error:
        assert error.pointers == (pointer,), (arguments, error.pointers)

odd: dict[str, Any] = {"closed": ["a"], "open": ["a", "b"], "entry": ["e", {"x": "1"}, 7]}
wire.give(odd)
found = client.with_options(validation="lenient").tuples.create()
assert found.to_dict() == odd
assert [one.pointer for one in found.validation_errors] == ["/closed", "/open/1", "/entry/1/x"]
entry: Any = found.entry
assert isinstance(entry[1], Point), "what fits is what it would have been"

given: dict[str, Any] = {"holding": ["a", 5, 1, 6], "telling": ["b", "a"]}
wire.give(given)
assert client.tuples.create(**given).holding == ("a", 5, 1, 6)
assert wire.sent == given

given = {"mixed": ["a", 1, True], "loose": ["a", {"b": None}]}
wire.give(given)
assert client.tuples.create(**given).to_dict() == given
assert wire.sent == given
