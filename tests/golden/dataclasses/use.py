"""A template of the user's own prints dataclasses where ours prints models."""

import dataclasses
import datetime

from dataclasses_api import Client, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")
wire.give({"name": "Rex", "ownerId": None, "born": "2020-02-29", "friends": [{"name": "Mo", "ownerId": "o"}]})
pet = client.pets.retrieve("1")
assert dataclasses.is_dataclass(types.Pet) and not hasattr(types.Pet, "model_fields")
print(pet)
assert pet.born == datetime.date(2020, 2, 29) and pet.owner_id is None
assert pet.friends is not None and pet.friends[0].owner_id == "o"
