"""One call, synchronously."""

from lines_api import Client

with Client() as client:
    result = client.results.list()
    print(result)
