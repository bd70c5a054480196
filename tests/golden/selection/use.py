"""What only unselected operations need is left out: types, credentials, exceptions."""

import inspect

import selection_api
from selection_api import Client, GoneError, types
from wire import Wire

wire = Wire()
client = Client(key="k", tenant="t", http_client=wire.client)
wire.give([{"name": "Rex"}])
assert client.pets.list() == [types.Pet(name="Rex")]
assert wire.last.headers["X-Key"] == "k" and wire.last.headers["X-Tenant"] == "t"

wire.give({"message": "none"}, status=410)
try:
    client.pets.list()
    raise SystemExit("no error")
except GoneError as error:
    assert isinstance(error.error, types.Problem)

options = set(inspect.signature(Client).parameters)
assert not options & {"username", "password", "auth_token", "everyday"}
assert not hasattr(selection_api, "PaymentRequiredError")
assert not hasattr(types, "Bill") and not hasattr(client, "bills")
