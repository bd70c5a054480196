"""Objects as dictionaries, with typed names and values, and what is asked of objects as a whole."""

from typing import Any, assert_type

from maps_api import ArgumentValidationError, Client, Maps, MapsExtended, Price, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer: dict[str, Any] = {
    "plain": {"a": [1]}, "typed": {"a": {"amount": 1}}, "deep": {"a": [{"b": 1.5}]},
    "sized": {"a": 1}, "named": {"abc": 1}, "listed": {"left": 1}, "matched": {"x-a": "b"},
    "several": {"n_a": 1, "s_a": "b"}, "loose": {"n_a": 1, "other": None},
    "extended": {"title": "t", "when": "2026-04-20", "now": {"amount": 3}}, "closed": {"a": 1},
    "dependent": {"token": "t", "other": "o"}, "asked": {"id": 1},
    "unique": [{"amount": 1}, {"amount": 2}], "contained": [1, 2, "1"], "fixed": {"a": [1, 2]},
    "ratio": 0.5, "yes_or_no": False,
}  # fmt: skip
wire.give(answer)
maps = client.maps.create(**answer)
assert maps.to_dict() == answer == wire.sent
assert maps.typed is not None and maps.typed["a"].amount == 1
assert_type(maps.deep, dict[str, list[dict[str, float]]] | None)
assert_type(maps.matched, dict[str, str] | None)
assert maps.listed == {"left": 1} and maps.yes_or_no is False
extended = maps.extended
assert extended is not None
assert_type(extended.model_extra, dict[str, Price])
assert extended.model_extra["now"].amount == 3
assert maps.several is not None
assert_type(maps.several.model_extra, dict[str, int | str])

made = MapsExtended.model_validate({"title": "t", "later": {"amount": 9}})
wire.give({})
client.maps.create(extended=made)
assert wire.sent == {"extended": {"title": "t", "later": {"amount": 9}}}

refused: list[tuple[dict[str, Any], str]] = [
    ({"sized": {}}, "/sized"), ({"sized": {"a": 1, "b": 1, "c": 1}}, "/sized"),
    ({"named": {"A": 1}}, "/named"), ({"listed": {"up": 1}}, "/listed"),
    ({"matched": {"y": "b"}}, "/matched"), ({"matched": {"x-": 1}}, "/matched/x-"),
    ({"several": {"n_a": "b"}}, "/several/n_a"), ({"several": {"other": 1}}, "/several/other"),
    ({"loose": {"n_a": "b"}}, "/loose/n_a"), ({"extended": {"title": "", "x": 1}}, "/extended/x"),
    ({"closed": {"b": 1}}, "/closed/b"), ({"dependent": {"token": 1, "card": "c"}}, "/dependent/code"),
    ({"dependent": {"card": "c", "code": "d"}}, "/dependent/token"), ({"asked": {}}, "/asked"),
    ({"dependent": {"token": 1, "card": "c", "code": "d"}}, "/dependent"),
    ({"unique": [{"amount": 1}, {"amount": 1}]}, "/unique"),
    ({"contained": [2, True]}, "/contained/1"), ({"contained": ["1", 2]}, "/contained"),
    ({"contained": [1, 1, 1]}, "/contained"), ({"fixed": {"a": [1]}}, "/fixed"),
    ({"ratio": 0.7}, "/ratio"), ({"yes_or_no": 1}, "/yes_or_no"),
]  # fmt: skip
for arguments, pointer in refused:
    try:
        client.maps.create(**arguments)
        raise SystemExit(f"no error: {arguments}")
    except ArgumentValidationError as error:
        assert error.pointers[0] == pointer, (arguments, error.pointers)

odd: dict[str, Any] = {
    "matched": {"y": "b"}, "extended": {"title": "t", "x": 1, "y": {"amount": 2}},
    "unique": [{"amount": 1}, {"amount": 1}], "dependent": {"card": "c"}, "listed": {"up": 1},
}  # fmt: skip
wire.give(odd)
maps = client.with_options(validation="lenient").maps.create()
assert maps.to_dict() == odd, maps.to_dict()
assert maps.extended is not None and maps.extended.model_extra["x"] == 1
assert isinstance(maps.extended.model_extra["y"], types.Price), "what fits is what it would have been"
assert isinstance(maps.dependent, types.MapsDependent), "rules of a whole bind arguments alone"
assert type(Maps().to_dict()) is dict
