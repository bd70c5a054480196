"""One call, synchronously."""

from docs_api import Client

with Client() as client:
    book = client.books.list()
    print(book)
