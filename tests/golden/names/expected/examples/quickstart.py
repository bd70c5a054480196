"""One call, synchronously."""

from names_api import Client

with Client() as client:
    client_model = client.client.retrieve()
    print(client_model)
