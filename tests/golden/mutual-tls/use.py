"""Mutual TLS: the certificate goes into the TLS context of the HTTP client, and nowhere else."""

# pyright: reportPrivateUsage=false

import os
import ssl
import tempfile
from pathlib import Path

import httpx2
from vault_api import AsyncClient, Client, MissingCredentialsError
from wire import Wire

loaded: list[tuple[object, ...]] = []


class Context(ssl.SSLContext):
    """Notes what is loaded."""

# pyright: reportPrivateUsage=false

    def load_cert_chain(self, certfile, keyfile=None, password=None):  # type: ignore[no-untyped-def]
        loaded.append((certfile, keyfile, password))
        if not Path(str(certfile)).exists():
            super().load_cert_chain(certfile, keyfile, password)


def create() -> Context:
    """Stand in for the HTTP library's own function."""
    return Context(ssl.PROTOCOL_TLS_CLIENT)


httpx2.create_ssl_context = create  # type: ignore[assignment]


def connect(client: Client) -> None:
    """Make the HTTP client for https; nothing is sent."""
    client._core.lazy_transport.open()._http("https://vault.example/gold")


folder = Path(tempfile.mkdtemp())
pem, key = folder / "client.pem", folder / "client.key"
pem.write_text("")
key.write_text("")
connect(Client(client_certificate=str(pem)))
connect(Client(client_certificate=(str(pem), str(key))))
both = Client(client_certificate=(str(pem), str(key), "secret"))
connect(both)
assert loaded == [(str(pem), None, ""), (str(pem), str(key), ""), (str(pem), str(key), "secret")]
os.environ["VAULT_API_CLIENT_CERTIFICATE"] = str(pem)
connect(Client())
assert loaded[3] == (str(pem), None, "")
del os.environ["VAULT_API_CLIENT_CERTIFICATE"]
AsyncClient(client_certificate=str(pem))._core.lazy_transport.open()._http("https://vault.example/gold")
assert loaded[4] == (str(pem), None, "")

# Another certificate needs other connections, anything else does not; plain HTTP needs none.
assert both.with_options(timeout=3)._core.lazy_transport is both._core.lazy_transport
connect(both.with_options(client_certificate=str(pem)))
assert len(loaded) == 6
both._core.lazy_transport.open()._http("http://vault.example/gold")
assert len(loaded) == 6

# It is a credential like others: alone, or together with them.
wire = Wire()
nobody = Client()
for call, said in (
    (nobody.gold.list, "client_certificate, or set the environment variable VAULT_API_CLIENT_CER"),
    (nobody.silver.list, "client_certificate and api_key or auth_token"),
    (both.silver.list, "client_certificate and api_key or auth_token"),
):
    try:
        call()
        raise SystemExit("no error")
    except MissingCredentialsError as error:
        assert said in str(error), error

# A caller's HTTP client brings its own certificate.
wire.give(None, status=204, media_type="")
Client(http_client=wire.client).gold.list()
wire.give(None, status=204, media_type="")
Client(api_key="K", http_client=wire.client).silver.list()
assert wire.last.headers["x-key"] == "K" and "authorization" not in wire.last.headers

for wrong in (3, ("a", "b", "c", "d"), (), ("a", 3)):
    try:
        Client(client_certificate=wrong)  # type: ignore[arg-type]
        raise SystemExit("no error")
    except TypeError as error:
        assert "client_certificate" in str(error)
try:
    connect(Client(client_certificate=(str(folder / "missing.pem"), str(key), "secret")))
    raise SystemExit("no error")
except ValueError as error:
    assert "missing.pem" in str(error) and "secret" not in str(error)
assert "secret" not in repr(both._core.settings) + repr(both._core.settings.credentials)
