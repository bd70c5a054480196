"""One call, synchronously."""

from renamed_api import Client

with Client() as client:
    animal = client.animals.retrieve(id="id")
    print(animal)
