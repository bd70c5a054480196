"""Answers become values: strictly, forgivingly, and never silently wrong."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any

import pytest
from bw_runtime.errors import APIResponseValidationError, ArgumentValidationError
from bw_runtime.json_values import Violation
from bw_runtime.types.models import ApiModel, set_request_id
from bw_runtime.types.validation import check_arguments, decode, decode_python
from pydantic import Field
from shapes import (
    Author,
    Book,
    Cat,
    Inner,
    Outer,
    Pet,
    Point,
    Reason,
    Tree,
    UnknownPet,
    UnknownShape,
)

GOOD = {"id": "a", "reason": "end"}

# Body, pointers of its violations.
BROKEN: list[tuple[dict[str, Any], list[str]]] = [
    ({"reason": None}, ["/id"]),
    ({}, ["/id", "/reason"]),
    ({"id": 5, "reason": "end"}, ["/id"]),
    ({"id": None, "reason": 7, "new": [1]}, ["/id", "/reason"]),
    ({**GOOD, "inner": {"text": 5, "class": 1}}, ["/inner/text"]),
    ({**GOOD, "inner": {"text": "ok", "class": "one"}}, ["/inner/class"]),
    ({**GOOD, "inner": {"text": "too long"}}, ["/inner/text"]),
    ({**GOOD, "inner": None}, ["/inner"]),
    ({**GOOD, "inner": "text"}, ["/inner"]),
    ({**GOOD, "inners": [{"text": "a"}, {"class": 2}, {"text": "b"}]}, ["/inners/1/text"]),
    ({**GOOD, "inners": [{"text": "a"}, 3]}, ["/inners/1"]),
    ({**GOOD, "inners": {"text": "a"}}, ["/inners"]),
    ({**GOOD, "byName": {"k/~": {"text": 1}, "ok": {"text": "a"}}}, ["/byName/k~1~0/text"]),
    ({**GOOD, "byName": {"k": 1, "ok": {"text": "a"}}}, ["/byName/k"]),
    ({**GOOD, "pet": {"kind": "cat"}}, ["/pet/lives"]),
    ({**GOOD, "pet": {"kind": "cat", "lives": "nine", "tail": 1}}, ["/pet/lives"]),
    ({**GOOD, "pet": 3}, ["/pet"]),
    (
        {**GOOD, "pets": [{"kind": "dog", "good": 1}, {"kind": "emu"}, 5]},
        ["/pets/0/good", "/pets/2"],
    ),
    ({**GOOD, "either": "x"}, ["/either"]),
    ({**GOOD, "pair": [1, {"text": 2}]}, ["/pair/1/text"]),
    ({**GOOD, "pair": [1]}, ["/pair"]),
    ({**GOOD, "when": "yesterday", "day": 5, "uid": "x"}, ["/when", "/day", "/uid"]),
    ({**GOOD, "ratio": 2, "count": -1}, ["/ratio", "/count"]),
    ({**GOOD, "count": "5"}, ["/count"]),
    ({**GOOD, "count": True, "ratio": "0.5"}, ["/ratio", "/count"]),
]
IDS = [json.dumps(body)[:60] for body, _ in BROKEN]


def _decode(body: object, type_: Any = Outer, *, strict: bool = False) -> Any:
    return decode(type_, json.dumps(body).encode(), strict=strict)


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.mark.parametrize(("body", "pointers"), BROKEN, ids=IDS)
class TestBroken:
    """A body that breaks the schema, in every use that a program can make of it."""

    def test_strict_raises_with_pointers(self, body: Any, pointers: list[str]) -> None:
        with pytest.raises(APIResponseValidationError) as caught:
            _decode(body, strict=True)
        assert list(caught.value.pointers) == pointers
        assert all(pointer in str(caught.value) for pointer in pointers)
        assert pickle.loads(pickle.dumps(caught.value)).pointers == caught.value.pointers

    def test_lenient_lists_the_same_pointers(self, body: Any, pointers: list[str]) -> None:
        assert [each.pointer for each in _decode(body).validation_errors] == pointers

    def test_dumping_gives_the_body_back(self, body: Any, pointers: list[str]) -> None:
        made = _decode(body)
        assert made.to_dict() == body
        assert json.loads(made.to_json()) == body
        made.model_dump()
        made.model_dump(mode="json", by_alias=True)
        assert json.loads(made.model_dump_json(by_alias=True, exclude_unset=True)) == body

    def test_every_wire_name_can_be_read(self, body: Any, pointers: list[str]) -> None:
        made = _decode(body)
        for name, field in Outer.model_fields.items():
            wire = field.alias or name
            if wire in body or not field.is_required():
                getattr(made, name)
            else:
                with pytest.raises(AttributeError, match=f"{wire}.*required"):
                    getattr(made, name)
                assert not hasattr(made, name)

    def test_the_set_fields_are_those_that_fit(self, body: Any, pointers: list[str]) -> None:
        made = _decode(body)
        whole = {pointer[1:].split("/")[0] for pointer in pointers if pointer.count("/") == 1}
        for wire in body:
            name = "by_name" if wire == "byName" else wire
            if wire in whole:
                assert name not in made.model_fields_set
                assert getattr(made, name) == body[wire]
            elif not any(pointer.startswith(f"/{wire}/") for pointer in pointers):
                assert name in made.model_fields_set

    def test_equality_copies_and_pickles(self, body: Any, pointers: list[str]) -> None:
        made = _decode(body)
        assert made == _decode(body)
        assert made != _decode({**body, "another": 1})
        for twin in (
            copy.copy(made),
            copy.deepcopy(made),
            made.model_copy(),
            made.model_copy(deep=True),
            *(pickle.loads(pickle.dumps(made, p)) for p in range(2, pickle.HIGHEST_PROTOCOL + 1)),
        ):
            assert twin == made
            assert twin.to_dict() == body
            assert twin.validation_errors == made.validation_errors
            assert twin.model_fields_set == made.model_fields_set

    def test_repr_and_iteration(self, body: Any, pointers: list[str]) -> None:
        made = _decode(body)
        assert repr(made).startswith("Outer(")
        assert dict(made)

    def test_parsed_json_gives_the_same(self, body: Any, pointers: list[str]) -> None:
        assert decode_python(Outer, body, strict=False) == _decode(body)


def test_what_fits_is_what_strict_gives() -> None:
    body = {
        "id": 5,
        "reason": "end",
        "when": "2026-01-02T03:04:05Z",
        "byName": {"k": {"text": "a"}},
    }
    lenient, strict = _decode(body), _decode({**body, "id": "x"}, strict=True)
    for name in ("reason", "when", "by_name"):
        assert getattr(lenient, name) == getattr(strict, name)
        assert type(getattr(lenient, name)) is type(getattr(strict, name))


def test_parts_of_what_does_not_fit_are_still_models() -> None:
    made = _decode(
        {**GOOD, "inners": [{"text": "a"}, 3, {"class": 1}], "byName": {"k": 1, "l": {}}}
    )
    first, second, third = made.inners
    assert isinstance(first, Inner) and second == 3 and isinstance(third, Inner)
    assert third.class_ == 1
    assert third.validation_errors == (Violation("/text", "Field required"),)
    assert made.by_name["k"] == 1 and isinstance(made.by_name["l"], Inner)


def test_a_misfit_under_an_alias_has_its_python_name() -> None:
    inner = _decode({"text": "a", "class": "x"}, Inner)
    assert inner.class_ == "x"
    assert inner.model_extra == {"class": "x"}


def test_a_broken_variant_stays_that_variant() -> None:
    pet = _decode({**GOOD, "pet": {"kind": "cat", "lives": "nine"}}).pet
    assert isinstance(pet, Cat) and pet.lives == "nine"


@pytest.mark.parametrize("kind", ["emu", None, 5, {"a": 1}, ["cat"], 0, ""])
def test_unknown_variants_survive(kind: object) -> None:
    body = {**GOOD, "pet": {"kind": kind, "wings": 2}}
    for strict in (True, False):
        made = _decode(body, strict=strict)
        assert isinstance(made.pet, UnknownPet)
        assert made.pet.kind == kind and made.pet.wings == 2
        assert made.to_dict() == body and json.loads(made.to_json()) == body
        assert made.validation_errors == ()
    absent = _decode({"wings": 2}, Pet, strict=True)
    assert isinstance(absent, UnknownPet) and absent.to_dict() == {"wings": 2}


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        ("text", str),
        ({"x": 1, "y": 2}, Point),
        ({"x": 1, "y": "2"}, UnknownShape),
        ({"new": 1}, UnknownShape),
        ({}, UnknownShape),
    ],
)
def test_unions_without_a_tag_keep_every_object(shape: object, kind: type) -> None:
    made = _decode({**GOOD, "shape": shape}, strict=True)
    assert isinstance(made.shape, kind)
    assert made.to_dict()["shape"] == shape


@pytest.mark.parametrize("shape", [[1], 7])
def test_what_is_no_variant_of_a_union_breaks_the_schema(shape: object) -> None:
    body = {**GOOD, "shape": shape}
    with pytest.raises(APIResponseValidationError, match="/shape: "):
        _decode(body, strict=True)
    with pytest.raises(ArgumentValidationError, match="/shape: "):
        check_arguments(Outer, body)
    made = _decode(body, strict=False)
    assert [one.pointer for one in made.validation_errors] == ["/shape"]
    assert made.to_dict()["shape"] == shape


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (Outer, b""),
        (Outer, b"<html>"),
        (Outer, b'{"id": '),
        (Outer, b'{"id": "\xff"}'),
        (Outer, b'{"id": "\\ud800"}'),
        (Outer, b"[" * 5000),
        (Outer, b"[]"),
        (Outer, b"null"),
        (Outer, b'"text"'),
        (Outer, b"5"),
        (Outer, b"9" * 5000),
        (list[Outer], b"{}"),
        (dict[str, int], b"[]"),
        (Pet, b"5"),
        (int, b'"5"'),
        (str, b"{}"),
    ],
)
def test_no_json_and_other_kinds_always_raise(type_: Any, text: bytes, strict: bool) -> None:
    with pytest.raises(APIResponseValidationError) as caught:
        decode(type_, text, strict=strict)
    assert caught.value.pointers == ("",)
    assert caught.value.body == text


def test_other_roots_are_forgiven_inside() -> None:
    first, second = _decode([GOOD, {"id": 1}], list[Outer])
    assert first.validation_errors == () and second.id == 1
    assert second.validation_errors[0].pointer == "/id"
    assert _decode([1, "x"], list[int]) == [1, "x"]
    assert _decode({"a": 1, "b": "x"}, dict[str, int]) == {"a": 1, "b": "x"}
    pet = _decode({"kind": "dog"}, Pet)
    assert type(pet).__name__ == "Dog" and pet.validation_errors


def test_odd_but_readable_json() -> None:
    twice = decode(Outer, b'{"id": "a", "id": "b", "reason": null, "id": "c"}', strict=True)
    assert twice.id == "c"
    assert decode(Outer, b'{"id": 1, "id": "b", "reason": 5}', strict=False).id == "b"
    assert decode(Outer, b'\xef\xbb\xbf{"id": "a", "reason": null}', strict=True).id == "a"
    huge = decode(Outer, b'{"id": "a", "reason": null, "count": ' + b"9" * 400 + b"}", strict=True)
    assert huge.count == int("9" * 400) and huge.to_dict()["count"] == huge.count


def test_what_is_not_finite_breaks_the_schema() -> None:
    for text in (b"NaN", b"Infinity", b"1e999"):
        body = b'{"id": "a", "reason": null, "ratio": ' + text + b"}"
        with pytest.raises(APIResponseValidationError) as caught:
            decode(Outer, body, strict=True)
        assert caught.value.pointers == ("/ratio",)
        assert not 0 <= decode(Outer, body, strict=False).ratio <= 1
        assert decode(Outer, body, strict=False).to_json()


def test_recursive_models() -> None:
    body = {"value": 1, "left": {"value": 2}, "children": [{"value": 3, "children": []}]}
    tree = _decode(body, Tree, strict=True)
    assert tree.children[0].value == 3 and tree.to_dict() == body
    body["children"][0]["left"] = {"value": "x"}  # type: ignore[index]
    tree = _decode(body, Tree)
    assert tree.validation_errors == (
        Violation("/children/0/left/value", "Input should be a valid integer"),
    )
    assert isinstance(tree.children[0].left, Tree) and tree.to_dict() == body
    with pytest.raises(APIResponseValidationError) as caught:
        _decode({"value": 1, "left": None}, Tree, strict=True)
    assert caught.value.pointers == ("/left",)


def test_a_deep_misfit_is_found() -> None:
    body: dict[str, Any] = {"value": "bottom"}
    for _ in range(60):
        body = {"value": 0, "left": body}
    tree = _decode(body, Tree)
    assert tree.validation_errors[0].pointer == "/left" * 60 + "/value"
    assert tree.to_dict() == body


def test_parts_of_open_tuples_and_a_broken_bound_of_a_list() -> None:
    class Bag(ApiModel):
        row: tuple[int, ...]
        some: Annotated[list[Point], Field(min_length=2)]

    made = _decode({"row": [1, "x"], "some": [{"x": 1, "y": 2}]}, Bag)
    assert made.row == [1, "x"]
    assert isinstance(made.some[0], Point)
    assert [each.pointer for each in made.validation_errors] == ["/row/1", "/some"]
    assert made.to_dict() == {"row": [1, "x"], "some": [{"x": 1, "y": 2}]}


def test_a_class_is_built_once_however_many_threads_use_it_first() -> None:
    for _ in range(5):

        class Fresh(ApiModel):
            tree: Tree
            reason: Reason

        body = b'{"tree": {"value": 1}, "reason": "x"}'
        with ThreadPoolExecutor(8) as pool:
            calls = [pool.submit(decode, Fresh, body, strict=True) for _ in range(64)]
        made = [call.result() for call in calls]
        assert all(each == made[0] for each in made) and made[0].tree.value == 1


def test_a_cycle_of_two_models() -> None:
    body = {"name": "a", "books": [{"title": "t", "author": {"name": "a"}}]}
    author = _decode(body, Author, strict=True)
    assert isinstance(author.books[0], Book) and author.to_dict() == body
    book = _decode({"title": "t", "author": {"books": [{}]}}, Book)
    assert [each.pointer for each in book.validation_errors] == [
        "/author/name",
        "/author/books/0/title",
    ]


def test_the_log_says_it_once_and_no_values(caplog: pytest.LogCaptureFixture) -> None:
    class Logged(ApiModel):
        items: list[int]
        word: str

    def say(body: object) -> list[str]:
        caplog.clear()
        with caplog.at_level(logging.WARNING, logger="bw_runtime"):
            _decode(body, Logged)
        return [record.getMessage() for record in caplog.records]

    (text,) = say({"items": ["secret"], "word": "a"})
    assert "Logged" in text and "/items/0" in text and "secret" not in text
    assert say({"items": [1, 2, "secret"], "word": "a"}) == []
    (text,) = say({"items": ["x"], "word": 5})
    assert "/word" in text and "/items" not in text


def test_request_ids_stay_out_of_the_way() -> None:
    first, second = _decode(GOOD), _decode(GOOD)
    set_request_id(first, "req_1")
    assert first._request_id == "req_1" and second._request_id is None
    assert first == second
    assert first.to_dict() == GOOD and "req_1" not in repr(first)
    for twin in (copy.copy(first), copy.deepcopy(first), pickle.loads(pickle.dumps(first))):
        assert twin._request_id == "req_1"
    set_request_id([first], "req_2")
    assert first._request_id == "req_1"


def test_the_wire_goes_by_wire_names_only() -> None:
    made = _decode({"text": "a", "class_": 5}, Inner, strict=True)
    assert "class" not in made.to_dict() or made.to_dict()["class"] is None
    assert made.model_extra == {"class_": 5}
