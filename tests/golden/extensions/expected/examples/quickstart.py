"""One call, synchronously."""

from extensions_api import Client

with Client() as client:
    page = client.bar.drinks.list_drinks()
    print(page.items)
