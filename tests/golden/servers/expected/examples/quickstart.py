"""One call, synchronously."""

from harbour_api import Client

with Client() as client:
    result = client.ships.list()
    print(result)
