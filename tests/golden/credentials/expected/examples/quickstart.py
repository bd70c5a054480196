"""One call, synchronously."""

from doors_api import Client

with Client() as client:
    result = client.doors.either()
    print(result)
