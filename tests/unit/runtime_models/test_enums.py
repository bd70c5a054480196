"""Open and closed enumerations."""

from __future__ import annotations

import copy
import json
import pickle
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from bw_runtime.types.enums import (
    ClosedStrEnum,
    DeprecatedValueWarning,
    OpenStrEnum,
    member,
    warn_deprecated,
)
from bw_runtime.types.int_enums import ClosedIntEnum, OpenIntEnum
from bw_runtime.types.models import ApiModel
from pydantic import TypeAdapter, ValidationError


class Color(OpenStrEnum):
    RED = member("red", "Like blood")
    BLUE = member(
        "blue",
        "Like the sea",
        deprecated=True,
        end_of_life=date(2026, 4, 20),
        replacement="red",
        link="https://example.com/why",
    )
    GONE = member("gone", retired=True, reason="Nobody liked it.")
    EMPTY = member("", "No color")
    TITLE = member("title")


class Side(ClosedStrEnum):
    LEFT = member("left", "Not right")


class Level(OpenIntEnum):
    ZERO = member(0, "None at all")
    LOW = member(1, deprecated=True, replacement=0)


class Bit(ClosedIntEnum):
    ON = member(1)


class Paint(ApiModel):
    color: Color
    side: Side | None = None
    level: Level | None = None


OLD = date(2026, 1, 1)


def test_members_are_their_strings() -> None:
    assert Color.RED == "red"
    assert str(Color.RED) == f"{Color.RED}" == "red"
    assert {Color.RED: 1}["red"] == 1
    assert type(Color.RED.value) is str
    assert json.dumps([Color.RED, Level.LOW]) == '["red", 1]'
    assert Color("red") is Color.RED
    assert [each.name for each in Color] == ["RED", "BLUE", "GONE", "EMPTY", "TITLE"]
    assert Color.TITLE == "title"
    match "red":
        case Color.RED:
            pass
        case _:
            pytest.fail("a member does not match its string")


def test_members_carry_what_the_document_says() -> None:
    assert Color.BLUE.description == "Like the sea"
    assert Color.BLUE.deprecated
    assert Color.BLUE.end_of_life == date(2026, 4, 20)
    assert Color.BLUE.replacement == "red"
    assert Color.BLUE.link == "https://example.com/why"
    assert not Color.RED.deprecated
    assert Color.RED.end_of_life is None
    assert Level.ZERO.description == "None at all"
    assert Level.LOW.replacement == 0


@pytest.mark.parametrize(("enum", "value"), [(Color, "zz"), (Level, 77)])
def test_other_values_are_members_that_are_not_stored(enum: type, value: object) -> None:
    before = list(enum)  # type: ignore[call-overload]
    other = enum(value)
    assert other == value and hash(other) == hash(value)
    assert type(other) is enum
    assert not other.is_known
    assert other.description == "" and not other.deprecated
    assert other not in enum and value not in enum
    assert list(enum) == before  # type: ignore[call-overload]
    assert str(value) in repr(other)


def test_membership_asks_for_the_document() -> None:
    assert "red" in Color and Color.RED in Color and Color.RED.is_known
    assert [] not in Color  # type: ignore[operator]
    assert 0 in Level and 2 not in Level


def test_closed_ones_refuse_others_in_code_and_take_them_from_answers() -> None:
    with pytest.raises(ValueError, match="up"):
        Side("up")
    with pytest.raises(ValueError, match="2"):
        Bit(2)
    up = Paint.model_validate_json('{"color": "red", "side": "up"}').side
    assert up == "up" and isinstance(up, Side) and not up.is_known
    assert pickle.loads(pickle.dumps(up)) == "up"


def test_open_integers_refuse_what_is_no_integer() -> None:
    for wrong in (True, "1", 1.5):
        if wrong in Level:
            continue  # True is 1 for Python, also as a key
        with pytest.raises(ValueError, match="not a valid"):
            Level(wrong)
    with pytest.raises(ValueError, match="not a valid"):
        Color(5)  # type: ignore[arg-type]


class Shade(OpenStrEnum, min_length=2, pattern="(?a)^(?!no)[a-z]+$", regex_engine="python-re"):
    RED = member("red")


class Rank(OpenIntEnum, ge=1, multiple_of=2):
    SECOND = member(2)


@pytest.mark.parametrize(
    ("kind", "fine", "wrong"), [(Shade, ["red", "teal"], ["", "none", "X"]), (Rank, [2, 8], [0, 3])]
)
def test_limits_bind_what_is_not_listed(kind: type, fine: list[object], wrong: list[str]) -> None:
    adapter = TypeAdapter(kind)
    for value in fine:
        assert adapter.validate_json(json.dumps(value)) == value
    for value in wrong:
        with pytest.raises(ValidationError):
            adapter.validate_json(json.dumps(value))


@pytest.mark.parametrize("value", [Color.BLUE, Color("zz"), Color.EMPTY, Level.ZERO, Level(9)])
def test_pickle_and_copy(value: object) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(value, protocol))
        assert back == value and type(back) is type(value)
        assert back.is_known == value.is_known  # type: ignore[attr-defined]
    assert copy.copy(value) is value and copy.deepcopy(value) is value
    if value in type(value):  # type: ignore[operator]
        assert pickle.loads(pickle.dumps(value)) is value


def test_validation_finds_members_and_keeps_others() -> None:
    paint = Paint.model_validate_json('{"color": "", "level": 0}')
    assert paint.color is Color.EMPTY and paint.level is Level.ZERO
    other = Paint.model_validate_json('{"color": "zz", "level": 9}')
    assert other.color == "zz" and not other.color.is_known
    assert other.model_dump_json(exclude_unset=True) == '{"color":"zz","level":9}'
    assert other.model_dump()["color"] == Color("zz")
    assert Paint(color=Color.RED).color is Color.RED


@pytest.mark.parametrize("wrong", ['{"color": 5}', '{"color": "red", "level": true}'])
def test_validation_refuses_other_types(wrong: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Paint.model_validate_json(wrong)
    assert "Input should be a valid" in str(caught.value)


def test_json_schema_is_open() -> None:
    schema = TypeAdapter(Color).json_schema()
    assert schema["anyOf"][1] == {"type": "string"}
    assert TypeAdapter(Level).json_schema()["anyOf"][0] == {"enum": [0, 1]}


def test_unknown_values_do_not_pile_up() -> None:
    adapter = TypeAdapter(Color)
    first = adapter.validate_json('"n0"')
    for number in range(500):
        assert adapter.validate_json(f'"n{number}"') == f"n{number}"
    assert adapter.validate_json('"n0"') is first  # some are kept
    assert adapter.validate_json('"n499"') is not adapter.validate_json('"n499"')  # not all


def test_threads_get_the_same_members() -> None:
    adapter = TypeAdapter(Color)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: adapter.validate_json(f'"n{n % 90}"'), range(4000)))
    assert [str(value) for value in found] == [f"n{n % 90}" for n in range(4000)]


def _texts(calls: list[tuple[object, type, date]]) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for number, (value, enum, today) in enumerate(calls):
            # Each call gets a line of its own, as each would have in a program.
            code = compile(
                "\n" * (number + 1) + "warn(value, enum, today=today)", str(calls), "exec"
            )
            exec(code, {"warn": warn_deprecated, "value": value, "enum": enum, "today": today})
    return [str(each.message) for each in caught]


def test_the_warning_names_value_date_replacement_and_link() -> None:
    before, after = _texts([("blue", Color, OLD), (Color.BLUE, Color, date(2026, 4, 20))])
    assert before == (
        "Color 'blue' is deprecated and will reach end-of-life on 2026-04-20."
        " Please use 'red' instead. See https://example.com/why"
    )
    assert "reached end-of-life on 2026-04-20" in after
    assert _texts([("gone", Color, OLD)]) == ["Color 'gone' is retired. Nobody liked it."]
    assert _texts([(1, Level, OLD)]) == ["Level 1 is deprecated. Please use 0 instead."]
    assert len(_texts([(["red", "blue"], Color, OLD)])) == 1


@pytest.mark.parametrize("value", ["red", "zz", Color.RED, 5, None, {}, [], ["red"], object()])
def test_nothing_else_warns(value: object) -> None:
    assert _texts([(value, Color, OLD)]) == []


def test_a_call_site_is_warned_once_and_is_the_callers() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(3):
            warn_deprecated("blue", Color, today=OLD)
        warn_deprecated("blue", Color, today=OLD)
    assert len(caught) == 2
    assert {each.filename for each in caught} == {__file__}
    assert all(issubclass(each.category, DeprecatedValueWarning) for each in caught)
    assert caught[0].lineno + 1 == caught[1].lineno


def test_where_warnings_are_errors_every_call_raises() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(3):
            with pytest.raises(DeprecatedValueWarning):
                warn_deprecated("blue", Color, today=OLD)
