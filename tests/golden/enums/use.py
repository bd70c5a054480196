"""Enumerations, open and closed, in every spelling and with every odd value."""

import pickle
import warnings
from typing import assert_type

from enums_api import (
    ArgumentValidationError, Client, Color, Kind, Level, Mood, Odd, OpenLevel, Pet, Size, types
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

answer = {
    "color": "red", "size": "huge", "kind": "cow", "mood": "happy", "annotated": "b", "level": 404,
    "open_level": 11, "maybe": None, "odd": "+1", "mixed": 2.5, "single": "only", "inline": "no_",
}  # fmt: skip
wire.give(answer)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    pet = client.pets.list(
        color=Color.BLUE, size="large", level=2, order="asc", kinds=[Kind.CAT, "dog", "newt"]
    )
assert [str(one.message) for one in caught] == ["Size 'large' is deprecated."]
assert wire.target == (
    "GET /pets?color=blue&size=large&level=2&order=asc&kinds=cat&kinds=dog&kinds=newt"
)
assert pet.to_dict() == answer and pet.validation_errors == ()
assert_type(pet.color, Color)
assert pet.color == "red" and pet.color is Color.RED
assert pet.size == "huge" and isinstance(pet.size, Size) and not pet.size.is_known
assert pet.kind is not None and not pet.kind.is_known and pet.kind.value == "cow"
assert pet.mood is Mood.HAPPY and Mood("grim") == "grim"
assert pet.annotated is types.Annotated.SECOND_LETTER
assert pet.level is Level.LOST and pet.level.description == "Nobody knows."
assert pet.open_level == 11 and not pet.open_level.is_known and OpenLevel.TEN.value == 10
assert pet.maybe is None and types.Maybe.ON.value == "on"
assert pet.mixed == 2.5 and pet.single == "only" and pet.inline is types.PetInline.NO
assert Size.SMALL_ONE.description == "Fits in a hand." and Size.LARGE.deprecated
assert pickle.loads(pickle.dumps(pet)) == pet

assert [one.value for one in Odd] == [
    "", "+1", "-1", "404", "asc", "ASC", "upper", "title", "name", "value", "mro", "_x", "a b",
    "a-b", "a.b", "*", "ü", "猫", "class", "__class__", "None", "1.5", "\n",
]  # fmt: skip
assert (Odd.EMPTY, Odd.PLUS_1, Odd.MINUS_1, Odd.N_404) == ("", "+1", "-1", "404")
assert (Odd.ASC, Odd.ASC_UPPER, Odd.NEWLINE) == ("asc", "ASC", "\n")
assert Odd.TITLE.title() == "Title" and Odd.UPPER.upper() == "UPPER" and Odd.NAME.name == "NAME"

try:
    Color("mauve")
    raise SystemExit("a closed enumeration took another value")
except ValueError:
    pass
wire.give({"color": "mauve", "size": "small"})
pet = client.pets.list(color="red")
assert pet.color == "mauve" and not pet.color.is_known, "answers forgive"

strict = client.with_options(validation="strict")
try:
    strict.pets.list(color=Pet.model_validate_json('{"color": "x", "size": "y"}').color)
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/color",)
wire.give({"color": "red", "size": "small"})
strict.pets.list(color="red", size="anything at all")
