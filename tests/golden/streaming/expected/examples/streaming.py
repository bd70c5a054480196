"""The answer as a stream of events."""

from streaming_api import Client

with Client() as client:
    events = client.songs.create(
        stream=True,
    )
    for event in events:
        print(event)
