"""One call, synchronously."""

from moving import MovingSDK

with MovingSDK() as client:
    page = client.jobs.history.list()
    print(page.items)
