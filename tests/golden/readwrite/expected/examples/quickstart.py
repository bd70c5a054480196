"""One call, synchronously."""

from read_and_write_api import Client

with Client() as client:
    report = client.reports.list()
    print(report)
