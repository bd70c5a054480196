"""Who a mock answers: its own host only, and web pages only where they are asked in."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.mock.hosts import Hosts

from .sockets import Process, running

DOCUMENT: dict[str, Any] = {
    "openapi": "3.2.0",
    "paths": {
        "/a": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {
                            "X-Left": {"schema": {"type": "integer"}, "example": 5},
                            "Access-Control-Allow-Origin": {
                                "schema": {"type": "string"},
                                "example": "*",
                            },
                        },
                    }
                }
            },
            "query": {"responses": {"204": {"description": ""}}},
        }
    },
}


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    with running(DOCUMENT, tmp_path_factory.mktemp("mock")) as process:
        yield process


@pytest.fixture(scope="module")
def open_mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    options = ["--cors", "https://a.example", "--cors", "http://localhost:3000"]
    names = ["--allowed-host", "mock", "--allowed-host", "API.example."]
    with running(DOCUMENT, tmp_path_factory.mktemp("mock"), *options, *names) as process:
        yield process


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:4010", "localhost.", "127.0.0.1", "127.0.0.1:80", "127.1.2.3",
     "[::1]:4010", "[::ffff:127.0.0.1]", "api.localhost"],
)  # fmt: skip
def test_a_host_that_leads_here_only_is_answered(mock: Process, host: str) -> None:
    assert mock.ask("GET /a", host=host).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:4010", "localhost.evil.example", "127.0.0.1.evil.example",
     "192.0.2.1", "[2001:db8::1]", "0.0.0.0", "user@localhost", "localhost@evil.example", "",
     "localhost evil", "[::1", "2130706433", "mock", "\xe9", "localhost/", "localhost:80:80"],
)  # fmt: skip
def test_a_name_that_may_lead_anywhere_is_refused(mock: Process, host: str) -> None:
    """A page of a stranger, whose name was made to lead here, can't read what a mock answers."""
    answer = mock.ask("GET /a", host=host)
    assert answer.status in (400, 421)
    assert b"x-left" not in answer.body and "x-left" not in answer.headers
    if host == "evil.example:4010":
        assert "--allowed-host evil.example\n" in answer.text


def test_hosts_that_are_allowed_are_answered(open_mock: Process) -> None:
    for host in ("mock", "mock:80", "api.example", "localhost"):
        assert open_mock.ask("GET /a", host=host).status == 200
    assert open_mock.ask("GET /a", host="evil.example").status == 421


@pytest.mark.parametrize(
    ("bound", "allowed", "authority", "answered"),
    [
        ("0.0.0.0", (), "192.0.2.1:80", True),
        ("::", (), "[2001:db8::1]", True),
        ("0.0.0.0", (), "evil.example", False),
        ("192.0.2.1", (), "192.0.2.1", True),
        ("192.0.2.1", (), "192.0.2.2", False),
        ("[2001:db8::1]", (), "[2001:DB8::1]:80", True),
        ("build-host", (), "BUILD-HOST", True),
        ("127.0.0.1", ("*",), "evil.example", True),
        ("127.0.0.1", ("[2001:db8::2]",), "[2001:db8::2]", True),
    ],
)
def test_the_address_that_is_listened_on_is_answered(
    bound: str, allowed: tuple[str, ...], authority: str, answered: bool
) -> None:
    assert Hosts(bound, allowed).allows(authority) is answered


@pytest.mark.parametrize(
    ("target", "host", "status"),
    [
        ("http://127.0.0.1:4010/a", "localhost", 200),
        ("HTTP://LocalHost/a?x=1", "localhost", 200),
        # The authority of the target counts, whatever the field says (RFC 9112, section 3.2.2).
        ("http://localhost/a", "evil.example", 200),
        ("http://evil.example/a", "localhost", 421),
        ("http://user@evil.example/a", "localhost", 421),
        ("http://localhost", "localhost", 404),
        ("ftp://localhost/a", "localhost", 404),
    ],
)
def test_a_target_in_absolute_form_is_a_path(
    mock: Process, target: str, host: str, status: int
) -> None:
    assert mock.ask(f"GET {target}", host=host).status == status


PREFLIGHT = ["Access-Control-Request-Method: QUERY", "Access-Control-Request-Headers: x-api-key"]


def test_web_pages_are_not_let_in_unless_asked_for(mock: Process) -> None:
    """Not even by a header that the document declares."""
    for line, *head in (("GET /a",), ("OPTIONS /a", *PREFLIGHT)):
        answer = mock.ask(line, "Origin: https://a.example", *head)
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_pages_of_an_origin_that_is_asked_in_may_read(open_mock: Process) -> None:
    answer = open_mock.ask("OPTIONS /a", "Origin: https://a.example", *PREFLIGHT)
    assert answer.status == 200
    assert answer.headers["access-control-allow-origin"] == "https://a.example"
    assert "QUERY" in answer.headers["access-control-allow-methods"].split(", ")
    assert answer.headers["access-control-allow-headers"] == "x-api-key"
    assert answer.headers["access-control-allow-credentials"] == "true"
    answer = open_mock.ask("GET /a", "Origin: http://localhost:3000")
    assert answer.headers["access-control-allow-origin"] == "http://localhost:3000"
    assert "X-Left" in answer.headers["access-control-expose-headers"].split(", ")
    assert "origin" in answer.headers["vary"].lower()
    answer = open_mock.ask("GET /a", "Origin: https://b.example")
    assert "access-control-allow-origin" not in answer.headers
    assert open_mock.ask("OPTIONS /a", "Origin: https://b.example", *PREFLIGHT).status == 400
    # Without the field of a preflight it is a request like others.
    assert open_mock.ask("OPTIONS /a", "Origin: https://a.example").status == 405


def test_pages_of_any_origin_may_read_without_cookies(tmp_path: Path) -> None:
    with running(DOCUMENT, tmp_path, "--cors", "*") as mock:
        answer = mock.ask("GET /a", "Origin: https://b.example")
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
        # A page may read what its own name leads to without being asked in.
        assert mock.ask("GET /a", "Origin: https://b.example", host="b.example").status == 421


# How it starts and ends


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_it_cleanly_with_its_number(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    """Also while a request is half here."""
    get = {"responses": {"200": {"description": "", "content": {"text/plain": {}}}}}
    document = {"openapi": "3.2.0", "paths": {"/a": {"get": get}}}  # of which nothing is to be said
    with running(document, tmp_path) as mock, mock.connect() as connection:
        connection.sendall(b"GET /a HTTP/1.1\r\nHost: loc")
        assert mock.ask("GET /a").status == 200
        assert mock.end(number) == (code, "", "GET /a 200\n")


def refused(folder: Path, *options: str) -> str:
    """Runs a mock that does not start; what it printed."""
    path = folder / "openapi.json"
    path.write_text('{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}')
    command = [sys.executable, "-m", "bindwright", "mock", str(path), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=10)
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr and done.stdout == ""
    return done.stderr


@pytest.mark.parametrize(
    "host", ["no such name", "", "x" * 300, "999.0.0.1", "a..b", "256.256.256.256"]
)
def test_a_host_that_nobody_can_listen_on_is_an_error(tmp_path: Path, host: str) -> None:
    assert f"can't listen on {host}:4010" in refused(tmp_path, "--host", host)


def test_a_port_that_is_taken_is_an_error(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"can't listen on 127.0.0.1:{port}" in refused(tmp_path, "--port", str(port))


@pytest.mark.parametrize(
    "options",
    [
        ["--cors", "example.com"],
        ["--cors", "https://a.example/"],
        ["--max-body-size", "lots"],
        ["--max-parts", "0"],
        ["--request-timeout", "0"],
        ["--port", "65536"],
    ],
)
def test_an_option_that_means_nothing_is_an_error(tmp_path: Path, options: list[str]) -> None:
    assert options[0] in refused(tmp_path, *options)


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_an_address_of_ipv6_is_listened_on(tmp_path: Path) -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("nobody can listen on ::1 here")
    with running(DOCUMENT, tmp_path, "--host", "::1") as mock:
        assert (mock.host, mock.ask("GET /a", host=f"[::1]:{mock.port}").status) == ("::1", 200)
