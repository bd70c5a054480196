"""Credentials: one of two, both, none, where they are sent, and what goes before what."""

# pyright: reportPrivateUsage=false

import asyncio
import logging
import os

import httpx2
from doors_api import AsyncClient, AuthenticationError, Client, MissingCredentialsError
from wire import Wire

wire = Wire()


def sent(name: str) -> str | None:
    value: str | None = wire.last.headers.get(name)
    return value


def answer(status: int = 204) -> None:
    wire.give(None, status=status, media_type="")


everything = Client(
    api_key="K", auth_token="T", username="u", password="p w", ticket="a b", crumb="C",
    access_token="G", second="S", authorization="Digest D", raw="R", http_client=wire.client,
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
key.doors.optional()
assert sent("x-door-key") == "K"
answer()
everything.doors.basic()
assert sent("authorization") == "Basic dTpwIHc="
answer()
everything.doors.query()
assert wire.target == "GET /doors/query?ticket=a%20b" and sent("authorization") is None
answer()
everything.doors.cookie()
assert sent("cookie") == "crumb=C"
answer()
everything.doors.oauth()
assert sent("authorization") == "Bearer G"
answer()
everything.doors.other_token()
assert sent("authorization") == "Bearer S"
answer()
everything.doors.digest()
assert sent("authorization") == "Digest D"
answer()
everything.doors.three()
assert wire.target == "GET /doors/three?ticket=a%20b"
assert (sent("authorization"), sent("cookie")) == ("Basic dTpwIHc=", "crumb=C")

# Two credentials for one header: the document's order decides, and what was given last.
answer()
everything.doors.header_clash()
assert sent("authorization") == "R"
answer()
everything.with_options(auth_token="T2").doors.header_clash()
assert sent("authorization") == "Bearer T2"

# An empty password is one if it is said.
answer()
Client(username="u", password="", http_client=wire.client).doors.basic()
assert sent("authorization") == "Basic dTo="

for call, options in (
    (nothing.doors.either, ("api_key or auth_token", "DOORS_API_API_KEY or DOORS_API_")),
    (nothing.doors.both, ("api_key and auth_token",)),
    (key.doors.both, ("api_key and auth_token",)),
    (nothing.doors.query, ("ticket", "DOORS_API_TICKET")),
    (Client(username="u", http_client=wire.client).doors.basic, ("username and password",)),
    (nothing.doors.three, ("username and password and ticket and crumb or api_key",)),
):
    try:
        call()
        raise SystemExit("no error")
    except MissingCredentialsError as error:
        assert all(one in str(error) for one in options), error

# What is passed goes before the environment.
os.environ["DOORS_API_RAW"] = "from the environment"
os.environ["DOORS_API_API_KEY"] = "E"
answer()
Client(http_client=wire.client).doors.either()
assert sent("x-door-key") == "E"
answer()
Client(auth_token="T", http_client=wire.client).doors.header_clash()
assert sent("authorization") == "Bearer T"

# A function gives tokens: one for each request, and another one when a token was refused.
given = iter(["T1", "T2", "T3", "T3"])
provided = Client(auth_token=lambda: next(given), http_client=wire.client)
answer()
provided.doors.both()
assert sent("authorization") == "Bearer T1" and sent("x-door-key") == "E"
answer(401)
answer()
before = len(wire.requests)
provided.doors.both()
assert len(wire.requests) == before + 2 and sent("authorization") == "Bearer T3"
answer(401)
try:
    provided.with_options(auth_token=lambda: "same").doors.both()
    raise SystemExit("no error")
except AuthenticationError:
    assert sent("authorization") == "Bearer same" and len(wire.requests) == before + 3
try:
    provided.with_options(auth_token=lambda: 7).doors.both()  # type: ignore[arg-type, return-value]
    raise SystemExit("no error")
except TypeError as wrong:
    assert "auth_token" in str(wrong)


async def main() -> None:
    requests: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    async def current() -> str:
        await asyncio.sleep(0)
        return "async"

    http = httpx2.AsyncClient(transport=httpx2.MockTransport(respond))
    await AsyncClient(api_key="K", auth_token=current, http_client=http).doors.both()
    await AsyncClient(api_key="K", auth_token=lambda: "T", http_client=http).doors.both()
    assert [one.headers["authorization"] for one in requests] == ["Bearer async", "Bearer T"]


asyncio.run(main())

# No secret is shown.
for shown in (repr(everything), repr(everything._core.settings)):
    assert not {"K", "dTpwIHc=", "p w", "a b"} & set(shown.replace("'", " ").split()), shown
wire.give({"detail": "p w is wrong, so is dTpwIHc="}, status=401)
try:
    everything.doors.basic()
    raise SystemExit("no error")
except AuthenticationError as refused:
    assert "p w" not in str(refused) and "dTpwIHc=" not in str(refused)

written: list[str] = []
handler = logging.Handler()
handler.emit = lambda record: written.append(record.getMessage())  # type: ignore[method-assign]
logging.getLogger().addHandler(handler)
logging.getLogger().setLevel(logging.DEBUG)
answer()
Client(ticket="hidden", http_client=wire.client).doors.query()
assert wire.target == "GET /doors/query?ticket=hidden"
assert written and not [line for line in written if "hidden" in line], written
