"""One call, synchronously."""

from binary_api import Client

with Client() as client:
    result = client.images.head()
    print(result)
