"""Unions by a tag, by their shape and of scalars; what is not listed survives."""

import json
from typing import assert_type

from unions_api import (
    Added, ArgumentValidationError, Circle, Client, OtherStep, Page, Removed, Square,
    UnknownChange, UnknownShape, types,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")


def answer(body: object) -> Page:
    wire.give(body)
    page = client.shapes.create(shape=Circle(kind="circle", radius=1.5))
    assert page.to_dict() == json.loads(page.to_json(indent=2)) == body, page
    assert page.model_dump(mode="json", exclude_unset=True, by_alias=True) == body, page
    assert json.loads(page.model_dump_json(exclude_unset=True, by_alias=True)) == body, page
    return page


assert type(answer({"shape": {"kind": "circle", "radius": 1.0}}).shape) is Circle
assert type(answer({"shape": {"kind": "round", "radius": 1.0}}).shape) is Circle
shape = answer({"shape": {"kind": "square", "side": 2.0, "more": 1}}).shape
assert type(shape) is Square and shape.model_extra == {"more": 1}
shape = answer({"shape": {"kind": "star", "tips": 5}}).shape
assert type(shape) is UnknownShape and shape.kind == "star" and shape.model_extra == {"tips": 5}
assert_type(shape, UnknownShape)
assert type(answer({"implicit": {"kind": "Square", "side": 2.0}}).implicit) is Square
assert type(answer({"implicit": {"kind": "square"}}).implicit) is types.UnknownImplicit

changes = answer(
    {
        "changes": [
            {"type": "added", "id": "a"},
            {"type": "removed", "id": "b", "why": "c"},
            {"type": "moved", "id": "d"},
            {"no type": True},
        ]
    }
).changes
assert changes is not None
assert [type(one) for one in changes] == [Added, Removed, UnknownChange, UnknownChange]
assert [one.id for one in changes[:3]] == ["a", "b", "d"], "what all variants have"

assert type(answer({"step": {"type": "added", "id": "a"}}).step) is Added
assert type(answer({"step": {"type": "hop", "x": 1}}).step) is OtherStep
assert type(answer({"mapped": {"type": "removed", "id": "a", "why": "b"}}).mapped) is Removed
assert type(answer({"mapped": {"type": "new"}}).mapped) is OtherStep
assert type(answer({"plain": {"kind": "c", "radius": 2.0}}).plain) is Circle
plain = answer({"plain": {"from": 1, "to": 2}}).plain
assert type(plain) is types.PlainLine and plain.from_ == 1
assert type(answer({"plain": {"other": 1}}).plain) is types.UnknownPlain
assert answer({"value": "a"}).value == "a" and answer({"value": 1}).value == 1
assert answer({"value": ["a"]}).value == ["a"]
for sort in ("size", ["size"], {"size": 2}, 2, 2.5, "newest", "other"):
    assert answer({"sort": sort}).sort == sort
assert answer({"sort": "size"}).sort is types.Column.SIZE
assert answer({"sort": "newest"}).sort is types.Preset.NEWEST
assert answer({"sort": 2}).sort is types.Level.N_2
assert isinstance(answer({"sort": "other"}).sort, types.Preset), "the open one keeps it"
assert answer({"item": "a"}).item == "a"
assert type(answer({"item": {"type": "added", "id": "a"}}).item) is Added
inline = answer({"inline": {"op": "move", "x": 1}}).inline
assert type(inline) is types.PageInlineMove and inline.x == 1
assert answer({"inline_scalar": True}).inline_scalar is True
assert answer({"inline_scalar": 0.5}).inline_scalar == 0.5

wire.give({})
client.shapes.create(shape={"kind": "square", "side": 1}, value=["x"])
assert wire.sent == {"shape": {"kind": "square", "side": 1}, "value": ["x"]}
for size in ("size", types.Column.NAME, "newest", "other", 2):
    wire.give({})
    client.shapes.create(shape={"kind": "square", "side": 1}, sort=size)
    assert wire.sent["sort"] == size
try:
    client.shapes.create(shape={"kind": "circle", "side": 1})
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/shape/radius",)

lenient = client.with_options(validation="lenient")
wire.give({"shape": {"kind": "circle", "radius": "wide"}})
page = lenient.shapes.create(shape={"kind": "circle", "radius": 1})
assert [one.pointer for one in page.validation_errors] == ["/shape/radius"]

for crate, freight in (
    ({"grade": "A", "bay": ""}, types.Domestic),
    ({"grade": "", "bay": "7"}, types.Domestic),
    ({"grade": "", "bay": "", "port": "p"}, types.Foreign),
):
    packed = answer({"crate": crate}).crate
    assert type(packed) is freight and packed.to_dict() == crate, (crate, packed)

for vessel, boat in (
    ({"class": "s", "masts": 1, "berth": "A"}, types.BoatSloop),
    ({"class": "s-old", "mizzen": 7}, types.BoatSloop),
    ({"class": "k", "masts": 2, "berth": "B"}, types.BoatKetch),
    ({"class": "Yawl", "masts": 2, "berth": "B"}, types.BoatOneMore),
    ({"class": "barge", "masts": 0}, types.UnknownBoat),
):
    moored = answer({"boat": vessel}).boat
    assert type(moored) is boat and moored.to_dict() == vessel, (vessel, moored)

for payment, kind in (
    ({"type": "card", "number": "1"}, types.Card),
    ({"type": "iban", "iban": "DE"}, types.Bank),
    ({"type": "cash"}, types.Cash),
    ({"number": "1"}, types.Card),
    ({"note": "n"}, types.Cash),
    ({"type": "pigeon", "iban": "DE"}, types.UnknownPayment),
):
    found = answer({"payment": payment}).payment
    assert type(found) is kind and found.to_dict() == payment, (payment, found)
wire.give({"payment": {"type": "cash", "note": 1}})
page = lenient.shapes.create(shape={"kind": "circle", "radius": 1})
assert [one.pointer for one in page.validation_errors] == ["/payment/note"], "the tag decides"
wire.give({})
client.shapes.create(shape={"kind": "circle", "radius": 1}, payment={"number": "1"})
wire.give({})
client.shapes.create(shape={"kind": "circle", "radius": 1}, payment=types.Cash(note="n"))
for wrong in ({"type": "cash", "note": 1}, {"type": "iban", "number": "1"}):
    try:
        client.shapes.create(
            shape={"kind": "circle", "radius": 1},
            payment=wrong,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        )
        raise SystemExit(f"no error: {wrong}")
    except ArgumentValidationError:
        pass

issues = answer({"issues": [
    {"issue": "TOO_LONG", "text": "the town is"}, {"issue": "TOO_LONG", "text": "the name is"},
    {"issue": "NOT_THERE"},
]}).issues  # fmt: skip
assert issues is not None
first, second, third = issues
assert isinstance(first, types.PageIssueTooLong) and isinstance(second, types.PageIssueTooLong)
assert (first.text.name, second.text.name) == ("THE_TOWN_IS", "THE_NAME_IS")
assert isinstance(third, types.PageIssueNotThere)
