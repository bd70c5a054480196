"""References give one type and one name, wherever they stand."""

from refs_api import Client, FieldName, NotFoundError, Owner, Pet, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

wire.give({"id": "p/1", "name": "Rex", "owner": {"name": "Ann"}, "keeper": {"name": "Bo"}})
pet = client.pets.retrieve("p/1", fields=[FieldName.NAME, "owner"], x_trace="t")
assert wire.target == "GET /pets/p%2F1?fields=name&fields=owner"
assert wire.last.headers["X-Trace"] == "t"
assert type(pet) is Pet and type(pet.owner) is Owner and type(pet.keeper) is Owner
assert pet.owner.name == "Ann" and pet.previous_owner is None
assert types.Keeper is Owner and types.Id is str

wire.give({"message": "none"}, status=404)
try:
    client.pets.retrieve("2")
    raise SystemExit("no error")
except NotFoundError as error:
    assert isinstance(error.error, types.Problem) and error.error.message == "none"

wire.give({"id": "3", "name": "Ada"})
client.pets.update("3", id="3", name="Ada", owner={"name": "Cy"}, keeper=Owner(name="Di"))
assert wire.target == "PUT /pets/3"
assert wire.sent == {"id": "3", "name": "Ada", "owner": {"name": "Cy"}, "keeper": {"name": "Di"}}
