"""One call, synchronously."""

from deprecated_api import Client, Engine

with Client() as client:
    runs_create_response = client.runs.create(engine=Engine.ELECTRIC)
    print(runs_create_response)
