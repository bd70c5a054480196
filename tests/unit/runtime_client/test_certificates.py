"""Mutual TLS over the loopback: with a certificate the server answers, without one it does not."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bw_loopback import reply
from bw_runtime.auth.certificates import ClientCertificate
from bw_runtime.calls.aiohttp_transport import DefaultAioHttpClient
from bw_runtime.client.base import SyncClientBase
from bw_runtime.client.descriptions import ApiInfo, Arguments, Operation, Reply
from bw_runtime.client.limits import Timeout
from bw_runtime.errors import APIConnectionError, ErrorMap
from bw_runtime.omit import omit
from bw_sample_api import FakeClock, Things

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="there is no openssl to make certificates")

INFO = ApiInfo(
    distribution="sample-api",
    version="1",
    server="https://127.0.0.1:9",
    base_url_env="TLS_BASE_URL",
    credentials=(
        ClientCertificate(
            option="client_certificate", env="TLS_CERTIFICATE", where="connection", name=""
        ),
    ),
    security=(("client_certificate",), ()),
    errors=ErrorMap(by_tag={}, by_status={}),
    timeout=Timeout(60.0),
)
WHO: Operation[Any] = Operation(
    name="who", method="GET", path="/who", replies=(Reply("200", "application/json"),)
)


class Handler(BaseHTTPRequestHandler):
    """Says who is calling."""

    def do_GET(self) -> None:
        certificate: Any = self.connection.getpeercert()  # type: ignore[attr-defined]
        name = dict(pair for (pair,) in certificate["subject"])["commonName"]
        body = f'"{name}"'.encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Quiet(HTTPServer):
    """Refused connections are what is tested."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Self-made certificates; the client's key is also there with a password."""
    folder = tmp_path_factory.mktemp("certificates")

    def openssl(*arguments: str) -> None:
        done = subprocess.run(
            [str(OPENSSL), *arguments], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    for name, extra in (("server", ["-addext", "subjectAltName=IP:127.0.0.1"]), ("client", [])):
        openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", f"/CN={name}", "-keyout", f"{name}.key", "-out", f"{name}.pem",
            *extra,
        )  # fmt: skip
    openssl("ec", "-in", "client.key", "-aes256", "-passout", "pass:pw", "-out", "locked.key")
    (folder / "both.pem").write_bytes(
        (folder / "client.pem").read_bytes() + (folder / "client.key").read_bytes()
    )
    return folder


@pytest.fixture
def url(files: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server that wants to see the client's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(files / "server.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files / "server.pem", files / "server.key")
    context.load_verify_locations(files / "client.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    with Quiet(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def who(url: str, certificate: Any) -> Any:
    options: dict[str, Any] = {
        "base_url": url, "timeout": omit, "max_retries": 0, "default_headers": None,
        "validation": "lenient",
    }  # fmt: skip
    with SyncClientBase(INFO, {"client_certificate": certificate}, None, **options) as made:
        made._core.clock = FakeClock()
        return Things(made._core).call(WHO, Arguments())


def test_the_server_sees_the_certificate(url: str, files: Path) -> None:
    pem, key, locked = (str(files / name) for name in ("client.pem", "client.key", "locked.key"))
    assert who(url, str(files / "both.pem")) == "client"
    assert who(url, (pem, key)) == "client"
    assert who(url, (pem, locked, "pw")) == "client"


def test_another_origin_does_not_see_it(url: str, files: Path, server: Any) -> None:
    server.answer(reply(302, location=url))
    with pytest.raises(APIConnectionError):
        who(server.url, str(files / "both.pem"))
    assert len(server.seen) == 1


def test_without_one_there_is_no_connection(url: str) -> None:
    with pytest.raises(APIConnectionError):
        who(url, None)


def test_files_that_are_of_no_use_are_named(url: str, files: Path) -> None:
    pem, locked = str(files / "client.pem"), str(files / "locked.key")
    for certificate in (pem, (pem, locked), (pem, locked, "wrong"), str(files / "missing.pem")):
        with pytest.raises(ValueError, match="can't use the client certificate") as caught:
            who(url, certificate)
        assert str(files) in str(caught.value) and "wrong" not in str(caught.value)


def test_the_variable_that_says_whom_to_trust_is_named(
    url: str, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(files / "client.pem"))
    with pytest.raises(APIConnectionError, match=r"is trusted was set by .*SSL_CERT_FILE\)$"):
        who(url, str(files / "both.pem"))


def test_trust_and_certificates_on_aiohttp(url: str, files: Path) -> None:
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    trusting = ssl.create_default_context(cafile=str(files / "server.pem"))
    known = ssl.create_default_context(cafile=str(files / "server.pem"))
    known.load_cert_chain(files / "both.pem")

    async def ask(**options: Any) -> Any:
        async with DefaultAioHttpClient(trust_env=False, **options) as http:
            return (await http.get(url)).json()

    assert asyncio.run(ask(verify=known)) == "client"
    with pytest.raises(httpx2.ConnectError, match="certificate verify failed"):
        asyncio.run(ask(verify=ssl.create_default_context(cafile=str(files / "client.pem"))))
    with pytest.raises(httpx2.TransportError):
        asyncio.run(ask(verify=trusting))
