"""One call, synchronously."""

from retries_api import Client

with Client() as client:
    result = client.plain.retrieve()
    print(result)
