"""Credentials: one of two, both, none, and where they are sent."""

import os

from security_api import Client, MissingCredentialsError
from wire import Wire

wire = Wire()


def sent(name: str) -> str | None:
    value: str | None = wire.last.headers.get(name)
    return value


def answer() -> None:
    wire.give(None, status=204, media_type="")


everything = Client(
    api_key="K", auth_token="T", username="u", password="p", ticket="a b", crumb="C", access_token="G",
    http_client=wire.client,
)  # fmt: skip
nothing = Client(http_client=wire.client)
key = Client(api_key="K", http_client=wire.client)
token = Client(auth_token="T", http_client=wire.client)

answer()
key.doors.either()
assert sent("x-door-key") == "K" and sent("authorization") is None
answer()
token.doors.either()
assert sent("x-door-key") is None and sent("authorization") == "Bearer T"
answer()
everything.doors.both()
assert sent("x-door-key") == "K" and sent("authorization") == "Bearer T"
answer()
nothing.doors.none()
assert sent("x-door-key") is None and sent("authorization") is None
answer()
nothing.doors.optional()
answer()
everything.doors.basic()
assert sent("authorization") == "Basic dTpw"
answer()
everything.doors.query()
assert wire.target == "GET /doors/query?ticket=a%20b" and sent("authorization") is None
answer()
everything.doors.cookie()
assert sent("cookie") == "crumb=C"
answer()
everything.doors.oauth()
assert sent("authorization") == "Bearer G"

for call in (nothing.doors.either, nothing.doors.both, key.doors.both, nothing.doors.query):
    try:
        call()
        raise SystemExit("no error")
    except MissingCredentialsError:
        pass

os.environ["SECURITY_API_API_KEY"] = "E"
answer()
Client(http_client=wire.client).doors.either()
assert sent("x-door-key") == "E"
