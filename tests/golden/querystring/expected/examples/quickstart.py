"""One call, synchronously."""

from querystring_api import Client

with Client() as client:
    result = client.dogs.list()
    print(result)
