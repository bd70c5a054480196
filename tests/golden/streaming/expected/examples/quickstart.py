"""One call, synchronously."""

from streaming_api import Client

with Client() as client:
    tale = client.songs.create()
    print(tale)
