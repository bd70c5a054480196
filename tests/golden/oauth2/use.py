"""Tokens that the client fetches: where, how, for what, how long, and what happens when it can't."""

# pyright: reportPrivateUsage=false

import base64
import json
from urllib.parse import parse_qsl

import httpx2
from bookkeeping_api import AuthenticationError, Client, MissingCredentialsError, TokenError
from wire import Wire

wire = Wire()


def form() -> dict[str, str]:
    """What the token endpoint was last asked."""

# pyright: reportPrivateUsage=false
    asked = [one for one in wire.requests if one.method == "POST" and one.content]
    return dict(parse_qsl(asked[-1].content.decode()))


def targets() -> list[str]:
    """Where requests went since the last time."""
    found = [f"{one.method} {one.url}" for one in wire.requests]
    wire.requests.clear()
    return found


def token(text: str, **more: object) -> None:
    wire.give({"access_token": text, "token_type": "Bearer", "expires_in": 3600, **more})


# Client credentials: one token for calls that need no more than it allows.
client = Client(client_id="me", client_secret="s3cret:%", http_client=wire.client)
token("T1")
wire.give([])
client.entries.list()
assert wire.last.headers["authorization"] == "Bearer T1"
asked = wire.requests[0]
assert form() == {"grant_type": "client_credentials", "scope": "entries:read", "audience": "ledger"}
pair = base64.b64encode(b"me:s3cret%3A%25").decode()
assert asked.headers["authorization"] == f"Basic {pair}"
assert targets() == ["POST https://ledger.example/oauth/token", "GET https://ledger.example/v1/entries"]
wire.give([])
client.entries.list()
assert targets() == ["GET https://ledger.example/v1/entries"]
token("T2")
wire.give(None, status=204, media_type="")
client.entries.create()
assert wire.last.headers["authorization"] == "Bearer T2"
assert form()["scope"] == "entries:read entries:write"
targets()

# The clients that were made of it share its tokens; others do not.
wire.give([])
client.with_options(timeout=5).entries.list()
assert targets() == ["GET https://ledger.example/v1/entries"]
token("O1")
wire.give([])
client.with_options(client_secret="other").entries.list()
assert wire.last.headers["authorization"] == "Bearer O1" and len(targets()) == 2

# A token that is refused is replaced once.
wire.give({}, status=401)
token("T3")
wire.give([])
client.entries.list()
assert wire.last.headers["authorization"] == "Bearer T3" and len(targets()) == 3
wire.give({}, status=401)
token("T4")
wire.give({"error": "T4 and s3cret:% are wrong"}, status=401)
try:
    client.entries.list()
    raise SystemExit("no error")
except AuthenticationError as error:
    assert "T4" not in str(error) and "s3cret" not in str(error)
assert len(targets()) == 3

# What the token endpoint says is said; a client that it does not know by header goes into the form.
broken = Client(client_id="me", client_secret="S", http_client=wire.client)
wire.give({"error": "invalid_client"}, status=401)
wire.give({"error": "invalid_scope", "error_description": "S may not\nread"}, status=400)
try:
    broken.entries.list()
    raise SystemExit("no error")
except TokenError as refused:
    assert (refused.status_code, refused.error) == (400, "invalid_scope")
    assert refused.error_description == "*** may not\nread"
    assert str(refused) == (
        "ledger.example gave no token: invalid_scope: *** may not read (status 400)"
    )
assert form()["client_secret"] == "S" and "authorization" not in wire.last.headers
targets()
wire.give("<html>", media_type="text/html")
try:
    broken.entries.list()
    raise SystemExit("no error")
except TokenError as refused:
    assert refused.error is None and refused.status_code == 200
targets()

# The caller's own scopes, and another token endpoint.
chosen = Client(
    client_id="me", client_secret="S", scopes="all  of.it", token_url="https://t.example/x",
    http_client=wire.client,
)  # fmt: skip
token("A")
wire.give([])
chosen.entries.list()
assert form()["scope"] == "all of.it" and targets()[0] == "POST https://t.example/x"
wire.give(None, status=204, media_type="")
chosen.entries.delete_all()
assert len(targets()) == 1

# A token of the caller's goes before; nothing of the HTTP client's is sent to the token endpoint.
wire.give([])
Client(access_token="mine", client_id="me", http_client=wire.client).entries.list()
assert wire.last.headers["authorization"] == "Bearer mine"
targets()
answers: list[object] = [{"access_token": "N"}, []]
seen: list[httpx2.Request] = []


def respond(request: httpx2.Request) -> httpx2.Response:
    seen.append(request)
    return httpx2.Response(200, json=answers.pop(0))


own = httpx2.Client(
    transport=httpx2.MockTransport(respond), headers={"x-own": "private"}, params={"p": "private"}
)
Client(client_id="me", client_secret="S", http_client=own).entries.list()
assert "private" not in str(seen[0].headers) + str(seen[0].url) and "private" in str(seen[1].url)

# A refresh token; the newest one is used, public clients give their name only.
person = Client(person_client_id="me", refresh_token="R1", http_client=wire.client)
token("P1", refresh_token="R2")
wire.give(None, status=204, media_type="")
person.people.list_me()
assert wire.last.headers["authorization"] == "Bearer P1"
assert form() == {"grant_type": "refresh_token", "refresh_token": "R1", "client_id": "me"}
assert targets()[0] == "POST https://login.example/refresh"
wire.give({}, status=401)
token("P2")
wire.give(None, status=204, media_type="")
person.people.list_me()
assert form()["refresh_token"] == "R2"
targets()

# OpenID Connect: the token endpoint is looked up, once.
identity = Client(identity_client_id="me", identity_client_secret="S", http_client=wire.client)
wire.give(
    {
        "token_endpoint": "https://id.example/token",
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }
)
token("I1", expires_in=0)
wire.give(None, status=204, media_type="")
identity.people.list_identity()
assert form()["client_secret"] == "S" and "authorization" not in wire.requests[1].headers
assert targets() == [
    "GET https://id.example/.well-known/openid-configuration",
    "POST https://id.example/token",
    "GET https://ledger.example/v1/identity",
]

try:
    Client(client_id="me", http_client=wire.client).entries.list()
    raise SystemExit("no error")
except MissingCredentialsError as missing:
    assert "access_token or client_id and client_secret, or set" in str(missing)
    assert "BOOKKEEPING_API_CLIENT_ID and BOOKKEEPING_API_CLIENT_SECRET" in str(missing)

shown = repr(client) + repr(client._core) + repr(client._core.lazy_transport.open().tokens)
assert not [one for one in ("s3cret", "T1", "T3", "T4") if one in shown], shown
assert json.dumps(targets()) == "[]"
