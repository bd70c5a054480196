"""Servers: environments, variables, those of paths and operations, and what goes before what."""

import os

from harbour_api import Client
from wire import Wire

wire = Wire()


def url(client: Client, name: str = "ships") -> str:
    """Call, and tell where the request went."""
    wire.give(None, status=204, media_type="")
    getattr(client, name).list()
    return str(wire.last.url)


assert url(Client(http_client=wire.client)) == "https://eu.harbour.example/v2/ships"
american = Client(region="us", version="v3", http_client=wire.client)
assert url(american) == "https://us.harbour.example/v3/ships"
assert repr(american) == "<Client of us.harbour.example>"
assert url(american.with_options(environment="sandbox")) == "https://sandbox.harbour.example/v3/ships"
assert url(american.with_options(environment="local")) == "http://localhost:8080/ships"
assert url(american.with_options(environment="quay_side")) == "https://quay.harbour.example/ships"
assert url(american.with_options(region=None)) == "https://eu.harbour.example/v3/ships"

# Paths and operations with servers of their own: the same choices where they have them.
assert url(american, "tides") == "https://tides.us.example/tides"
sandbox = Client(environment="sandbox", server_timeout="fast", http_client=wire.client)
assert url(sandbox, "tides") == "https://tides-sandbox.example/tides"
assert url(american.with_options(environment="local"), "tides") == "https://tides.us.example/tides"
assert url(sandbox, "buoys") == "https://fast.buoys.example/buoys"
assert url(Client(http_client=wire.client), "buoys") == "https://slow.buoys.example/buoys"
assert url(sandbox, "lights") == "https://sandbox.harbour.example/lighthouse/lights"
assert url(american, "lights") == "https://us.harbour.example/lighthouse/lights"

# The environment, and `base_url` before everything.
os.environ["HARBOUR_API_ENVIRONMENT"] = "sandbox"
assert url(Client(http_client=wire.client)) == "https://sandbox.harbour.example/v2/ships"
chosen = Client(environment="production", http_client=wire.client)
assert url(chosen) == "https://eu.harbour.example/v2/ships"
for own in ("ships", "tides", "buoys", "lights"):
    based = Client(base_url="https://mine.example/x/", http_client=wire.client)
    assert url(based, own) == f"https://mine.example/x/{own}"
os.environ["HARBOUR_API_BASE_URL"] = "https://env.example"
assert url(Client(environment="local", http_client=wire.client)) == "https://env.example/ships"
del os.environ["HARBOUR_API_BASE_URL"], os.environ["HARBOUR_API_ENVIRONMENT"]

for options, said in (
    ({"environment": "moon"}, "'production', 'sandbox', 'local', 'quay_side'"),
    ({"region": "asia"}, "region must be one of 'eu', 'us'"),
    ({"environment": "local", "port": "80@evil.example"}, "port"),
    ({"environment": "local", "port": "80/x"}, "port"),
    ({"environment": "local", "port": "x"}, "port"),
    ({"version": "v2?x=1"}, "version"),
    ({"version": "v2#x"}, "version"),
    ({"version": "v2\nv3"}, "version"),
):
    try:
        Client(**options)  # type: ignore[arg-type]
        raise SystemExit(f"no error for {options}")
    except ValueError as error:
        assert said in str(error), error
try:
    Client(port=80, environment="local")  # type: ignore[arg-type]
    raise SystemExit("no error")
except TypeError as wrong:
    assert "port" in str(wrong)
try:
    american.with_options(region="asia")  # type: ignore[arg-type]
    raise SystemExit("no error")
except ValueError:
    pass
