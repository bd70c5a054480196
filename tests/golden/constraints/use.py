"""Every constraint is enforced under strict validation, and before anything is sent."""

from typing import Any

from constraints_api import ArgumentValidationError, Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

GOOD: dict[str, list[Any]] = {
    "at_least": [2], "at_most": [5], "above": [0.1], "below": [0.9], "step": [10, 0],
    "fine_step": [0.75], "long": ["ab"], "short": ["abc"], "shape": ['123-"x"'], "named": ["abc"],
    "maybe": [None, "ab"], "few": [[], [9, 9]], "some": [["a"]], "unique": [["a", "b"]],
    "map": [{"a": "b"}], "large": [9007199254740993], "ahead": ["yes"],
    "when": ["2024-01-01T00:00:00Z"], "day": ["2024-02-29"], "clock": ["10:00:00Z"],
    "span": ["PT1H"], "id": ["12345678-1234-5678-1234-567812345678"], "mail": ["a@b"],
    "bytes": ["YQ=="], "money": ["1.10"], "odd": ["x"], "lock": [{"pin": "1234"}],
    "kind": ["flat"], "shade": ["red", "blue"], "rank": [1, 9],
    "pairs": [2, 8], "none": [{}],
}  # fmt: skip
BAD: dict[str, list[Any]] = {
    "at_least": [1, "2", 2.5], "at_most": [6], "above": [0, -1], "below": [1, 1.5], "step": [7],
    "fine_step": [0.3], "long": ["a"], "short": ["abcd"], "shape": ["12-x"], "named": ["abcd"],
    "maybe": ["abc", 1], "few": [[1, 2, 3], [10]], "some": [[]],
    "map": [{}, {"a": "b", "c": "d", "e": "f"}, {"a": "bb"}], "large": [9007199254740994],
    "when": ["yesterday"], "day": ["2023-02-29"], "clock": ["25:00:00"], "span": ["1 hour"],
    "id": ["12"], "lock": [{"pin": "123"}, {}, {"pin": "1234", "more": 1}], "kind": ["wide"],
    "short_null": [], "shade": ["none", "Red", "vermilions", 1], "rank": [0, 10, "1"],
    "pairs": [0, 1, 10], "none": [{"tag": "a"}, {"b": 1}],
}  # fmt: skip

create: Any = client.boxes.update
for name, values in GOOD.items():
    for value in values:
        wire.give({name: value})
        box = create(1, **{name: value})
        assert wire.sent == {name: value}, (name, value)
        assert box.to_dict() == {name: value}, (name, value, box)
for name, values in BAD.items():
    for value in values:
        try:
            create(1, **{name: value})
            raise SystemExit(f"{name} took {value!r}")
        except ArgumentValidationError as error:
            assert all(one.startswith(f"/{name}") for one in error.pointers), error
for size, code in ((0, "A"), (1, "a")):
    try:
        client.boxes.update(size, code=code, at_least=2)
        raise SystemExit("no error")
    except ArgumentValidationError as error:
        assert error.pointers == (("/size",) if size == 0 else ("/code",))

wire.give({})
client.with_options(validation="lenient").boxes.update(0, code="a", at_least=1)
assert wire.target == "POST /boxes/0?code=a" and wire.sent == {"at_least": 1}
