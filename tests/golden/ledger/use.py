"""Names that were given out stay, whatever is added in front of them."""

from ledger_api import Client, UserName, UserNameSort, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

assert UserName.__doc__ == "Had the name first." and "old" in UserName.model_fields
assert (UserNameSort.AGE.value, UserNameSort.MINUS_AGE.value) == ("+age", "-age")
assert len(UserNameSort) == 3
wire.give({"old": True, "sort": "+age"})
user = client.rows.list("1")
assert type(user) is UserName and user.sort is UserNameSort.AGE and wire.target == "GET /rows/1"
wire.give({"new": True})
assert type(client.rows.first()) is types.UserNameModel and wire.target == "GET /rows"
