"""One call, synchronously."""

from arrays_api import Client

with Client() as client:
    result = client.ledgers.list()
    print(result)
