"""Intersections: what every part says holds."""

from all_of_api import ArgumentValidationError, Client, Dog, Owner, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer = {
    "name": "Rex", "age": 3, "breed": "pug", "owner": {"name": "Ann"}, "vet": None, "range": 9,
    "size": "m", "both": {"name": "n", "phone": "1"},
}  # fmt: skip
wire.give(answer)
dog = client.dogs.create(name="Rex", age=3, breed="pug", owner={"name": "Ann"}, vet=None, size="l")
assert type(dog) is Dog and dog.to_dict() == answer
assert type(dog.owner) is Owner and dog.size is types.DogSize.M
assert dog.both is not None and dog.both.phone == "1"
assert [one.value for one in types.DogSize] == ["m", "l"]

for bad in ({"age": -1}, {"range": 0}, {"range": 10}, {"both": {"name": "n"}}, {"vet": 1}):
    try:
        client.dogs.create(**{"name": "a", "breed": "b", "age": 1, **bad})  # type: ignore[arg-type]  # pyright: ignore
        raise SystemExit(f"took {bad}")
    except ArgumentValidationError as error:
        assert error.pointers[0].startswith("/" + next(iter(bad)))

puppy = types.Puppy.model_validate({"weeks": 3, "name": "a", "age": 0, "breed": "b"})
assert puppy.weeks == 3 and puppy.breed == "b"
assert set(types.Closed.model_fields) == {"a", "b"}
assert types.WithUnionByMail(mail="m", id="1").to_dict() == {"mail": "m", "id": "1"}

red = types.BothRedWarm.model_validate({"color": "red", "heat": 3})
assert red.heat == 3 and set(types.BothBlueCold.model_fields) == {"color", "ice"}
wide = types.Wide.model_validate({"code": "c", "token": "t", "tags": [{"name": "n"}]})
assert wide.tags is not None and wide.tags[0].name == "n" and wide.model_extra == {"token": "t"}
torn = types.Torn.model_validate({"kind": "k", "many": 12, "text": "ab", "size": 5})
assert torn.many == 12 and torn.to_dict() == {"kind": "k", "many": 12, "text": "ab", "size": 5}
