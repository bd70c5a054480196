"""One call, synchronously."""

from lines_api import Client

with Client() as client:
    for event in client.results.list():
        print(event)
