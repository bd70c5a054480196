"""One call, synchronously."""

from recursion_api import Client

with Client() as client:
    world = client.trees.create(name="name")
    print(world)
