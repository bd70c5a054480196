"""One call, synchronously."""

from formats_api import Client

with Client() as client:
    thing = client.things.create()
    print(thing)
