"""One call, synchronously."""

from webhooks_api import Client

with Client() as client:
    result = client.orders.list()
    print(result)
