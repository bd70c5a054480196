"""One call, synchronously."""

from patience import Client

with Client() as client:
    result = client.slow.wait()
    print(result)
