"""One call, synchronously."""

from security_api import Client

with Client() as client:
    result = client.doors.either()
    print(result)
