"""One call, synchronously."""

from inheritance_api import Client

with Client() as client:
    owner = client.owners.list()
    print(owner)
