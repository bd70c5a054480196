"""One call, synchronously."""

from bookkeeping_api import Client

with Client() as client:
    result = client.entries.list()
    print(result)
