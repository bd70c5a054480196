"""The document as the overlay changes it."""

from overlay_api import Animal, Client, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

assert not hasattr(client, "secret")
wire.give({"name": "Tux", "color": "black"})
animal = client.pets.list()
assert type(animal) is Animal and animal.color is types.AnimalColor.BLACK
assert Animal.model_fields["name"].is_required()
assert {"Animal", "AnimalColor", "AnimalColorName"} <= set(dir(types))
assert "Pet" not in dir(types)
