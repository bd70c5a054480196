"""One call, synchronously."""

from selection_api import Client

with Client() as client:
    result = client.pets.list()
    print(result)
