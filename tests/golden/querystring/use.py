"""A query that is a form has its members as parameters; any other is passed as it is."""

from querystring_api import Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)
wire.give(status=204, media_type="")
client.pets.list(name="Rex & Co", ages=[1, 2])
assert wire.target == "GET /pets?name=Rex%20%26%20Co&ages=1&ages=2"

wire.give(status=204, media_type="")
client.dogs.list(extra_query={"size": "2"})
assert wire.target == "GET /dogs?size=2"
