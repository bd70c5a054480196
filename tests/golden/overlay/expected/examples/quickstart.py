"""One call, synchronously."""

from overlay_api import Client

with Client() as client:
    animal = client.pets.list()
    print(animal)
