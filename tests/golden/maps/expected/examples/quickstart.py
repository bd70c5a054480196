"""One call, synchronously."""

from maps_api import Client

with Client() as client:
    maps = client.maps.create()
    print(maps)
