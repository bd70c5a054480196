"""Every style of parameter, against the table of OpenAPI 3.2 §4.12.4 and RFC 6570."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from bw_runtime.client.descriptions import Parameter
from bw_runtime.requests.parameters import styled
from bw_runtime.requests.request import plain
from bw_runtime.types.models import ApiModel

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

TABLE: list[tuple[str, str | None, bool | None, Any, list[str]]] = [
    ("path", "matrix", False, "", [";color"]),
    ("path", "matrix", False, "blue", [";color=blue"]),
    ("path", "matrix", False, ARRAY, [";color=blue,black,brown"]),
    ("path", "matrix", False, OBJECT, [";color=R,100,G,200,B,150"]),
    ("path", "matrix", True, ARRAY, [";color=blue;color=black;color=brown"]),
    ("path", "matrix", True, OBJECT, [";R=100;G=200;B=150"]),
    ("path", "label", False, "", ["."]),
    ("path", "label", False, "blue", [".blue"]),
    ("path", "label", False, ARRAY, [".blue,black,brown"]),
    ("path", "label", False, OBJECT, [".R,100,G,200,B,150"]),
    ("path", "label", True, ARRAY, [".blue.black.brown"]),
    ("path", "label", True, OBJECT, [".R=100.G=200.B=150"]),
    ("path", None, None, "blue", ["blue"]),
    ("path", "simple", False, ARRAY, ["blue,black,brown"]),
    ("path", "simple", False, OBJECT, ["R,100,G,200,B,150"]),
    ("path", "simple", True, OBJECT, ["R=100,G=200,B=150"]),
    ("header", None, None, ARRAY, ["blue,black,brown"]),
    ("header", "simple", True, OBJECT, ["R=100,G=200,B=150"]),
    ("query", None, None, "", ["color="]),
    ("query", None, None, "blue", ["color=blue"]),
    ("query", None, None, ARRAY, ["color=blue", "color=black", "color=brown"]),
    ("query", None, None, OBJECT, ["R=100", "G=200", "B=150"]),
    ("query", "form", False, ARRAY, ["color=blue,black,brown"]),
    ("query", "form", False, OBJECT, ["color=R,100,G,200,B,150"]),
    ("query", "spaceDelimited", False, ARRAY, ["color=blue%20black%20brown"]),
    ("query", "spaceDelimited", False, OBJECT, ["color=R%20100%20G%20200%20B%20150"]),
    ("query", "pipeDelimited", False, ARRAY, ["color=blue%7Cblack%7Cbrown"]),
    ("query", "deepObject", True, OBJECT, [f"color%5B{k}%5D={v}" for k, v in OBJECT.items()]),
    ("query", "deepObject", True, {"a": {"b": [1, 2]}}, [f"color%5Ba%5D%5Bb%5D={n}" for n in "12"]),
    ("query", None, None, [], []),
    ("query", "form", False, {}, []),
    ("cookie", None, None, "a b;c", ["color=a%20b%3Bc"]),
    ("cookie", "form", False, ARRAY, ["color=blue,black,brown"]),
    ("cookie", "cookie", True, OBJECT, ["R=100", "G=200", "B=150"]),
    ("cookie", "cookie", True, "a%20b", ["color=a%20b"]),
]  # fmt: skip


@pytest.mark.parametrize(("where", "style", "explode", "value", "written"), TABLE)
def test_the_table(where: Any, style: Any, explode: Any, value: Any, written: list[str]) -> None:
    parameter = Parameter("color", where, style=style, explode=explode)
    assert styled(parameter, value) == written
    if style is None and not isinstance(value, dict):
        assert plain(parameter, value) == written


class Kind(StrEnum):
    ONE = "o ne"


class Point(ApiModel):
    x: int
    y: int | None = None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (None, "null"),
        (1, "1"),
        (1.5, "1.5"),
        (Kind.ONE, "o%20ne"),
        (date(2026, 4, 20), "2026-04-20"),
        ("ü/?&=#%", "%C3%BC%2F%3F%26%3D%23%25"),
    ],
)
@pytest.mark.parametrize("write", [plain, styled])
def test_scalars(write: Any, value: Any, text: str) -> None:
    assert write(Parameter("n", "query"), value) == [f"n={text}"]
    assert write(Parameter("n", "path"), value) == [text]


def test_models_are_objects() -> None:
    assert styled(Parameter("p", "query"), Point(x=1)) == ["x=1"]
    assert styled(Parameter("p", "query"), Point(x=1, y=None)) == ["x=1", "y=null"]


def test_reserved_characters_stay_where_they_are_allowed_and_harmless() -> None:
    parameter = Parameter("q", "query", allow_reserved=True)
    assert styled(parameter, "a/b:c?d=e,%20&#+[") == ["q=a/b:c?d=e,%20%26%23%2B%5B"]


@pytest.mark.parametrize(
    ("media_type", "value", "text"),
    [
        ("application/json", {"a": [1]}, "%7B%22a%22%3A%5B1%5D%7D"),
        ("application/json", "a", "%22a%22"),
        ("text/plain", "a b", "a%20b"),
    ],
)
def test_content(media_type: str, value: Any, text: str) -> None:
    assert styled(Parameter("q", "query", content=media_type), value) == [f"q={text}"]


@pytest.mark.parametrize("write", [plain, styled])
def test_paths_never_lose_a_segment(write: Any) -> None:
    for value in ("", []):
        with pytest.raises(ValueError, match="non-empty value for `p`"):
            write(Parameter("p", "path"), value)


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("value", [[], {}])
def test_a_segment_of_nothing_is_refused(style: Any, explode: bool, value: Any) -> None:
    # Nothing is what RFC 6570 has for an undefined variable: it would be another path.
    with pytest.raises(ValueError, match="non-empty value for `p`"):
        styled(Parameter("p", "path", style=style, explode=explode), value)


CARRIED = "!#$%&'()*+-./0123456789:<=>?@ABCZ[]^_`abcz{|}~"
"""Some of each kind of the octets of RFC 6265 §4.1.1."""


@pytest.mark.parametrize("explode", [None, True, False])
def test_cookies_are_sent_as_they_are(explode: bool | None) -> None:
    parameter = Parameter("c", "cookie", style="cookie", explode=explode)
    for text in (CARRIED, f'"{CARRIED}"', "", '""'):
        assert styled(parameter, text) == [f"c={text}"]


@pytest.mark.parametrize("character", [*' \t\r\n\0\x7f",;\\', "\u00e9", "\ud800"])
@pytest.mark.parametrize("explode", [None, True, False])
def test_what_is_no_cookie_octet_is_refused(explode: bool | None, character: str) -> None:
    parameter = Parameter("c", "cookie", style="cookie", explode=explode)
    for value in (f"s3cr3t{character}x", ["a", f"s3cr3t{character}"], {"a": character}):
        with pytest.raises(ValueError, match="'c' holds a character") as caught:
            styled(parameter, value)
        assert "s3cr3t" not in str(caught.value)


def test_a_property_that_is_the_name_of_a_cookie_is_a_token() -> None:
    parameter = Parameter("c", "cookie", style="cookie")
    assert styled(parameter, {"a+b": 1}) == ["a+b=1"]
    for name in ("a=b", "", "a b", "a;b", "a/b"):
        with pytest.raises(ValueError, match=r"can't be the name|holds a character"):
            styled(parameter, {name: 1})


def test_reserved_characters_never_end_a_cookie() -> None:
    parameter = Parameter("c", "cookie", allow_reserved=True)
    assert styled(parameter, "a/b; admin=1, x") == ["c=a/b%3B%20admin=1%2C%20x"]
