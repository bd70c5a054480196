"""One call, synchronously."""

from extensions_api import Client

with Client() as client:
    page = client.admin.users.get_all()
    print(page.items)
