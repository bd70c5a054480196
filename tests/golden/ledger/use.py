"""Names that were given out stay, whatever is added in front of them."""

from ledger_api import Client, UserName, UserNameSort, types
from wire import Wire

wire = Wire()
client = Client(api_key="secret", http_client=wire.client)

assert UserName.__doc__ == "Had the name first." and "old" in UserName.model_fields
assert (UserNameSort.AGE.value, UserNameSort.AGE_DESC.value) == ("+age", "-age")
assert len(UserNameSort) == 3
wire.give({"old": True, "sort": "+age"})
user = client.rows.list("1")
assert type(user) is UserName and user.sort is UserNameSort.AGE and wire.target == "GET /rows/1"
assert wire.last.headers["authorization"] == "Bearer secret"  # not the API key that came later
wire.give({"new": True})
assert type(client.rows.first()) is types.UserNameModel and wire.target == "GET /rows"

# Arguments mean what they meant: what came later gives way, in the query as in the body.
wire.give(status=204)
client.rows.add("1", dry_run=True, sort="age", title="x")
assert wire.target == "POST /rows/1?%24sort=age&dry_run=true" and wire.sent == {"title": "x"}
wire.give(status=204)
client.rows.add("1", dry_run_body=True, sort_query="age")
assert wire.target == "POST /rows/1?sort=age" and wire.sent == {"dry_run": True}

# Of two that are new, the one that the document writes so has the name.
wire.give(status=204)
client.rows.add("1", page="2", page_query="3")
assert wire.target == "POST /rows/1?%24page=3&page=2"
