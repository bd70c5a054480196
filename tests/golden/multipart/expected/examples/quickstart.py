"""One call, synchronously."""

from multipart_api import Client

with Client() as client:
    result = client.albums.update()
    print(result)
