"""Names of old lead to what is called otherwise now, and whoever uses one is told so."""

import warnings

import renamed_api
from renamed_api import Animal, Client, Color, Size, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    assert renamed_api.Pet is types.Creature is renamed_api.Thing is Animal
    assert renamed_api.Colour is Color and types.PetParam is types.AnimalParam
assert str(told[0].message) == "renamed_api.Pet is deprecated: it is called Animal now."
assert {one.category for one in told} == {DeprecationWarning}
assert {one.filename for one in told} == {__file__}

# The name of a member: no member itself, and known to checkers as the one that it leads to.
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    assert Color.CRIMSON is Color.RED and Color["CRIMSON"] is Color.RED
    assert Size.BIG is Size.HUGE is Size.LARGE
    assert [one.name for one in Color] == ["RED", "BLUE"] and "CRIMSON" not in Color.__members__
    assert Color("red") is Color.RED and Size(3).is_known is False
assert "The name Color.CRIMSON is deprecated. Please use 'Color.RED' instead." == str(
    told[0].message
)

# Methods, in other resources too, and on the client itself.
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    for call in (client.animals.fetch, client.animals.get, client.ping):
        wire.give({"name": "Rex"})
        assert call("1").name == "Rex" and wire.target == "GET /animals/1"
    wire.give(status=204)
    client.pets.large.put("1", name="Rex")
    assert wire.target == "PUT /animals/1"
text = "Please use 'client.animals.retrieve' instead."
assert [text in str(one.message) for one in told] == [True, True, True, False]
assert "will reach end-of-life on 2030-01-31" in str(told[-1].message) or "reached" in str(
    told[-1].message
)
assert "Please use 'client.animals.update' instead." in str(told[-1].message)

# What has its name still, and what leads nowhere.
assert "class Animal(" in f"class {Animal.__name__}("
assert not hasattr(renamed_api, "Loop") and not hasattr(renamed_api, "Being")
wire.give({"name": "Rex"})
with warnings.catch_warnings():
    warnings.simplefilter("error")
    assert client.animals.retrieve("1").name == "Rex"
    renamed_api.preload()
