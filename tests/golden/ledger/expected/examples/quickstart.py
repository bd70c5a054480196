"""One call, synchronously."""

from ledger_api import Client

with Client() as client:
    user_name_model = client.rows.first()
    print(user_name_model)
