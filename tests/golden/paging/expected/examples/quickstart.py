"""One call, synchronously."""

from paging_api import Client

with Client() as client:
    page = client.fish.list()
    print(page.items)
