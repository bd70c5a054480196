"""A base with a discriminator, and schemas that extend it: what is read is of the right class."""

from typing import assert_type

from inheritance_api import ArgumentValidationError, Cat, Client, DogBase, Puppy, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer = [
    {"petType": "Cat", "name": "Tom", "lives": 9, "friend": {"petType": "Dog", "name": "Rex"}},
    {"petType": "Puppy", "name": "Bo", "weeks": 7, "collar": {"size": 1}},
    {"petType": "Pet", "name": "It"},
    {"petType": "Newt", "name": "Eft", "gills": True},
]
wire.give(answer)
pets = client.pets.create(pet=Cat(name="Kit", lives=1), cat={"petType": "Cat", "name": "K", "lives": 2})
assert wire.sent == {
    "pet": {"name": "Kit", "lives": 1, "petType": "Cat"},
    "cat": {"petType": "Cat", "name": "K", "lives": 2},
}, "a model knows its tag; a dictionary has to say it"
assert [type(one) for one in pets] == [Cat, Puppy, types.PetBase, types.PetBase]
assert [one.to_dict() for one in pets] == answer, "what the document does not list survives"
tom, bo, it, eft = pets
assert isinstance(tom, Cat) and type(tom.friend) is DogBase and tom.friend.name == "Rex"
assert isinstance(bo, Puppy) and bo.collar is not None
assert_type(bo.collar, types.PetCollar)  # one class for all that inherit it
assert eft.name == "Eft" and eft.model_extra == {"gills": True}

owner = {
    "best": {"petType": "Puppy", "name": "Bo", "weeks": 1},
    "dog": {"petType": "Puppy", "name": "Bo", "weeks": 2},
    "pets": {"a": {"petType": "Dog", "name": "Rex", "bark": "w"}},
}
wire.give(owner)
found = client.owners.list()
assert type(found.best) is Puppy and type(found.dog) is Puppy and found.to_dict() == owner
assert found.pets is not None and type(found.pets["a"]) is DogBase

wire.give([])
client.pets.create(pet={"petType": "Dog", "name": "Rex", "bark": "w"})
wire.give([])
client.pets.create(pet=types.PetBase(pet_type="Newt", name="Eft"))
assert wire.sent == {"pet": {"petType": "Newt", "name": "Eft"}}
try:
    client.pets.create(pet={"petType": "Cat", "name": "Tom"})
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/pet/lives",), error.pointers

wire.give([{"petType": "Cat", "name": "Tom", "lives": "many"}])
(tom,) = client.with_options(validation="lenient").pets.create(pet=Cat(name="K", lives=1))
assert isinstance(tom, Cat) and [one.pointer for one in tom.validation_errors] == ["/lives"]
