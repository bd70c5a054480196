"""One call, synchronously."""

from objects_api import Client

with Client() as client:
    result = client.queues.retrieve()
    print(result)
