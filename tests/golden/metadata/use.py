"""What a package says of itself; it works like any other."""

from ferries import Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)
wire.give({"id": "d1"})
assert client.departures.list().id == "d1"
