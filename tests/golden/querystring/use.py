"""A query that is a form has its members as parameters; any other is one argument."""

from querystring_api import Client
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)
wire.give(status=204, media_type="")
client.pets.list(name="Rex & Co", ages=[1, 2])
assert wire.target == "GET /pets?name=Rex%20%26%20Co&ages=1&ages=2"

wire.give(status=204, media_type="")
client.dogs.list(filter={"size": [1, "ß"]})
assert wire.target == "GET /dogs?%7B%22size%22%3A%5B1%2C%22%C3%9F%22%5D%7D"
