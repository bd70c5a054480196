"""One call, synchronously."""

from vault_api import Client

with Client() as client:
    result = client.gold.list()
    print(result)
