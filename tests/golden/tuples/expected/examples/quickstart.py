"""One call, synchronously."""

from tuples_api import Client

with Client() as client:
    tuples = client.tuples.create()
    print(tuples)
