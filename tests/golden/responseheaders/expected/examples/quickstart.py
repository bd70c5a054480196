"""One call, synchronously."""

from response_headers_api import Client

with Client() as client:
    result = client.things.list()
    print(result)
