"""One call, synchronously."""

from media_types_api import Client

with Client() as client:
    result = client.content_types.create()
    print(result)
