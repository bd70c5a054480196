"""One call, synchronously."""

from responses_api import Client

with Client() as client:
    report = client.reports.list()
    print(report)
