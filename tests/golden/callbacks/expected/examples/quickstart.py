"""One call, synchronously."""

from callbacks_api import Client

with Client() as client:
    result = client.jobs.retry(id="id")
    print(result)
