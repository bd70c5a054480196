"""What only travels one way has a class for each way."""

from read_and_write_api import (
    Account, AccountRequest, Client, Mail, MailRequest, Owner, OwnerRequest, Report, types
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, validation="strict")

answer = {
    "id": "1", "name": "n", "owner": {"created": "2024-01-01T00:00:00Z", "name": "o"},
    "contact": {"kind": "mail", "checked": True},
}  # fmt: skip
wire.give(answer)
account = client.accounts.create(
    name="n", password="p", owner=OwnerRequest(name="o"), contact={"kind": "phone", "number": "1"}
)
assert wire.sent == {
    "name": "n", "password": "p", "owner": {"name": "o"}, "contact": {"kind": "phone", "number": "1"}
}  # fmt: skip
assert type(account) is Account and account.to_dict() == answer
assert type(account.owner) is Owner and type(account.contact) is Mail
assert set(Account.model_fields) == {"id", "name", "owner", "plain", "contact"}
assert set(AccountRequest.model_fields) == {"name", "password", "owner", "plain", "contact"}
assert set(OwnerRequest.model_fields) == {"name"} and set(MailRequest.model_fields) == {"kind"}
assert not hasattr(types, "PlainRequest") and not hasattr(types, "ReportRequest")

wire.give({"accounts": [answer]})
batch = client.batches.update(
    body=[AccountRequest(name="a", password="b"), {"name": "c", "password": "d"}]
)
assert wire.sent == [{"name": "a", "password": "b"}, {"name": "c", "password": "d"}]
assert batch.accounts is not None and type(batch.accounts[0]) is Account
wire.give({"id": "r"})
assert client.reports.list() == Report(id="r")
