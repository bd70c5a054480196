"""One call, synchronously."""

from dataclasses_api import Client

with Client() as client:
    pet = client.pets.retrieve(id="id")
    print(pet)
