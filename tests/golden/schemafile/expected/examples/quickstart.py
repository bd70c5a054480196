"""One call, synchronously."""

from carrying_api import Client

with Client() as client:
    orchard_page = client.orchards.list()
    print(orchard_page)
