"""One call, synchronously."""

from const_api import Client

with Client() as client:
    thing = client.things.create(name="name")
    print(thing)
