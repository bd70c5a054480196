"""One call, synchronously."""

from nonconforming import Client

with Client() as client:
    page_pet = client.pets.list()
    print(page_pet)
