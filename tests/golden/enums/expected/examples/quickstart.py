"""One call, synchronously."""

from enums_api import Client, Color

with Client() as client:
    pet = client.pets.list(color=Color.RED)
    print(pet)
