"""One call, synchronously."""

from names_api import Client

with Client() as client:
    operation = client.headers.list()
    print(operation)
