"""One call, synchronously."""

from ferries import Client

with Client() as client:
    departure = client.departures.list()
    print(departure)
