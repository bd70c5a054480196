"""One call, synchronously."""

from patterns_api import Client

with Client() as client:
    words = client.words.create()
    print(words)
