"""Requests that are meant to hurt: each is answered in time, within bounds, and others go on."""

from __future__ import annotations

import asyncio
import gzip
import socket
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.mock.serving import listen

from .sockets import Process, parse, receive, running

ERROR = {
    "description": "",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["code", "detail"],
                "properties": {"code": {"const": 7}, "detail": {"type": "string"}},
            }
        }
    },
}
OBJECT = {"schema": {"type": "object"}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/things/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "get": {
                "responses": {
                    "200": {"description": "", "content": {"application/json": OBJECT}},
                    "404": ERROR,
                }
            },
        },
        "/things": {
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": OBJECT,
                        "multipart/form-data": OBJECT,
                        "application/x-www-form-urlencoded": OBJECT,
                    },
                },
                "responses": {"201": {"description": ""}, "400": ERROR, "413": ERROR},
            }
        },
    },
}
JSON = "Content-Type: application/json"
FORM = "Content-Type: application/x-www-form-urlencoded"
PARTS = "Content-Type: multipart/form-data; boundary=b"
PART = b'--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nz\r\n'
GZIP = "Content-Encoding: gzip"
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """All tests share it, so that each shows that it has outlived the ones before."""
    with running(DOCUMENT, tmp_path_factory.mktemp("mock"), "--max-parts", "500") as process:
        yield process
        process.check_memory()
        code, _, err = process.end()
        assert code == 143
        assert "bug in bindwright" not in err and "Traceback" not in err


def chunks(piece: bytes, count: int) -> bytes:
    return (b"%x\r\n%s\r\n" % (len(piece), piece)) * count + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "body", "status", "said"),
    [
        ([JSON], b"[" * 100_000 + b"]" * 100_000, 400, "not JSON"),
        ([JSON], b'{"a":' * 100_000, 400, "not JSON"),
        ([JSON], b"NaN", 400, "not JSON"),
        ([JSON], b'{"a": "\xff"}', 400, "not JSON"),
        ([JSON], b"5", 400, "object"),
        ([JSON], b" " * 17_000_000, 413, "--max-body-size"),
        ([JSON, CHUNKED], chunks(b" " * 65536, 270), 413, "--max-body-size"),
        ([JSON, GZIP], gzip.compress(b'{"a": 1}', mtime=0) + gzip.compress(b" ", mtime=0), 201, ""),
        ([JSON, GZIP], gzip.compress(b"0" * 200_000_000, mtime=0), 413, "--max-body-size"),
        ([JSON, GZIP], gzip.compress(b"{}", mtime=0)[:-3], 400, "in the middle"),
        ([JSON, GZIP], b"{}", 400, "content coding"),
        ([JSON, "Content-Encoding: deflate"], zlib.compress(b"{}"), 201, ""),
        ([JSON, "Content-Encoding: br"], b"{}", 415, "'br' is not one of gzip, deflate"),
        ([FORM], b"a=1&" * 499 + b"b=1", 201, ""),
        ([FORM], b"a=1&" * 500 + b"b=1", 413, "500 fields"),
        ([FORM], b"&" * 1_000_000, 413, "500 fields"),
        ([FORM], b"a" + b"[a]" * 10_000 + b"=1", 400, "brackets"),
        ([FORM], b"a[b]=1&a[b][c]=2", 400, "both"),
        ([PARTS], PART * 500 + b"--b--", 201, ""),
        ([PARTS], PART * 50_000 + b"--b--", 413, "500 parts"),
        ([PARTS], PART + b"--b", 400, "last boundary"),
        ([PARTS], b"--b\r\n" + b"A: b\r\n" * 10_000 + b"\r\n\r\n--b--", 400, "parts"),
        ([PARTS], b"--b\r\nA: " + b"b" * 100_000 + b"\r\n\r\n\r\n--b--", 400, "parts"),
        ([PARTS], b"\r\n-" * 1_000_000, 400, "parts"),
        (["Content-Type: multipart/form-data; boundary=" + "b" * 5000], b"x", 400, "parts"),
        (["Content-Type: multipart/form-data"], b"x", 400, "no boundary"),
        (["Content-Type: \xe9/\x80; =;;"], b"x", 400, "media type"),
    ],
)
def test_a_body_that_is_too_much_or_broken_is_refused_by_name(
    mock: Process, head: list[str], body: bytes, status: int, said: str
) -> None:
    answer = mock.ask("POST /things", *head, body=body)
    assert answer.status == status
    if status not in (201, 415):
        # In the words of the document.
        assert answer.value["code"] == 7 and said in answer.value["detail"]
    assert said in answer.text


def test_a_length_that_is_too_large_is_refused_before_the_body_comes(mock: Process) -> None:
    """Also where the client waits for leave to send it."""
    for more in ((), ("Expect: 100-continue",)):
        answer = mock.ask("POST /things", JSON, "Content-Length: 99999999999999999999", *more)
        assert answer.status == 413


def test_leave_to_send_is_given(mock: Process) -> None:
    with mock.connect() as connection:
        head = f"POST /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{JSON}\r\n"
        connection.sendall(f"{head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 100 ")
        connection.sendall(b"{}")
        assert parse(receive(connection)).status == 201


@pytest.mark.parametrize(
    "head",
    [
        "X-Long: " + "a" * 70_000,
        "X-Long: " + "a" * 1_000_000,
        "Cookie: " + "a=b;" * 250_000,
        "\r\n".join(f"X-{number}: a" for number in range(20_000)),
    ],
)
def test_a_head_that_is_too_large_is_refused(mock: Process, head: str) -> None:
    answer = mock.ask("GET /things/a", head)
    assert answer.status == 431 and "--max-head-size" in answer.text


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/things/%0A", 200),
        ("/things/a%2Fb", 200),
        ("/things/a?" + "a&" * 30_000, 200),
        ("/things/a?" + "%" * 60_000, 200),
        ("/things/" + "%41" * 20_000, 200),
        ("/things/a?" + "a" * 70_000, 431),
        ("/th%0Aings", 404),
        ("/%00", 404),
        ("/%FF%FE", 404),
        ("/%", 404),
        ("/" * 60_000, 404),
        ("/things/a/" + "../" * 10_000, 404),
        ("*", 404),
        ("things", 404),
    ],
)
def test_a_path_that_is_no_route_gets_the_error_of_the_document(
    mock: Process, target: str, status: int
) -> None:
    answer = mock.ask(f"GET {target}")
    assert answer.status == status
    if status == 404:
        assert answer.value["code"] == 7


@pytest.mark.parametrize("method", ["TRACE", "OPTIONS", "BREW", "A" * 5000, "!#$%&'*+.^_`|~-"])
def test_a_method_that_the_path_lacks_is_refused_with_those_that_it_has(
    mock: Process, method: str
) -> None:
    answer = mock.ask(f"{method} /things/a")
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nA B: c\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nA: b\x00c\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1, 2\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_is_refused_in_words(mock: Process, sent: bytes) -> None:
    answer = parse(mock.talk(sent))
    assert answer.status in (400, 501)
    assert b"no request of HTTP/1.1: " in answer.body


def test_requests_one_after_the_other_on_one_connection(mock: Process) -> None:
    one = b"GET /things/a HTTP/1.1\r\nHost: localhost\r\n"
    last = one + b"Connection: close\r\n\r\n"
    assert mock.talk((one + b"\r\n") * 200 + last).count(b"HTTP/1.1 200 OK") == 201


def test_an_answer_does_not_wait_for_an_acknowledgement() -> None:
    """Head and body go out one after the other: with Nagle's algorithm each pair took 43 ms."""
    found: list[int] = []

    class Accepted(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            accepted = transport.get_extra_info("socket")
            found.append(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            transport.close()

    async def accept(listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(Accepted, sock=listener)
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        await reader.read()
        writer.close()
        server.close()

    with listen("127.0.0.1", 0) as listener:
        asyncio.run(asyncio.wait_for(accept(listener), 10))
    assert found and all(found)


def test_a_body_that_is_cut_off_by_the_client_harms_nobody(mock: Process) -> None:
    with mock.connect() as connection:
        head = f"POST /things HTTP/1.1\r\nHost: localhost\r\n{JSON}\r\nContent-Length: 50\r\n\r\n"
        connection.sendall(head.encode() + b"{")
        connection.shutdown(socket.SHUT_WR)
        receive(connection)
    assert mock.ask("GET /things/a").status == 200


SLOW: dict[str, Any] = {
    "openapi": "3.2.0",
    "paths": {
        "/quick": {"get": {"responses": {"204": {"description": ""}}}},
        "/stream": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "text/event-stream": {
                                "example": [{"data": "x" * 1_000_000} for _ in range(8)]
                            }
                        },
                    }
                }
            }
        },
        "/heavy": {
            "post": {
                "requestBody": {
                    "content": {"application/jsonl": {"itemSchema": {"type": "integer"}}}
                },
                "responses": {"204": {"description": ""}},
            }
        },
    },
}


def test_slow_uploads_slow_readers_and_heavy_bodies_keep_nobody_waiting(tmp_path: Path) -> None:
    """Each heavy one takes longer than a test may, if others have to wait for it."""
    with running(SLOW, tmp_path) as mock:
        waiting: list[socket.socket] = []

        def send(sent: bytes) -> None:
            connection = mock.connect()
            connection.sendall(sent)
            waiting.append(connection)

        for _ in range(20):
            send(b"GET /quick HTTP/1.1\r\nHost: loc")
            send(b"POST /heavy HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1")
            send(b"GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
        head = "POST /heavy HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/jsonl\r\n"
        body = b"1\n" * 8_000_000
        for _ in range(4):
            send(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        for _ in range(10):
            assert mock.ask("GET /quick").status == 204
        mock.check_memory()
        # Nor does it wait for them itself when it is to end.
        assert mock.end()[0] == 143
        for connection in waiting:
            connection.close()


@pytest.mark.parametrize(
    "drops",
    [
        [b"GET /quick HTTP/1.1\r\n"] + [b"A: b\r\n"] * 1000,
        [b"POST /heavy HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n"]
        + [b"["] * 1000,
    ],
    ids=["head", "body"],
)
def test_a_request_that_comes_drop_by_drop_is_given_up(tmp_path: Path, drops: list[bytes]) -> None:
    with running(SLOW, tmp_path, "--request-timeout", "0.5") as mock, mock.connect() as connection:
        connection.settimeout(0.02)
        got = b""
        for drop in drops:
            try:
                connection.sendall(drop)
                got += connection.recv(65536)
            except TimeoutError:
                continue
            except ConnectionError:
                break
            if got:
                break
        connection.settimeout(10)
        answer = parse(got + receive(connection))
        assert answer.status == 408 and "--request-timeout" in answer.text
        with mock.connect() as silent:
            # Who says nothing at all is not answered.
            assert receive(silent) == b""
        assert mock.ask("GET /quick").status == 204
