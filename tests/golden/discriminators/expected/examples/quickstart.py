"""One call, synchronously."""

from discriminators_api import Client

with Client() as client:
    page = client.nodes.create()
    print(page)
