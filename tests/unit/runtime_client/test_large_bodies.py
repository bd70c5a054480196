"""Bodies that fit into no memory: sent and received piece by piece (1 GB with BINDWRIGHT_FULL)."""

from __future__ import annotations

import os
import socket
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from bw_runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from bw_runtime.errors import ResponseTooLargeError
from bw_runtime.requests.files import write_content
from bw_runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

FULL = bool(os.environ.get("BINDWRIGHT_FULL"))
BLOCK = b" " * (1 << 20)
BLOCKS = 1024 if FULL else 48
SIZE = BLOCKS * len(BLOCK)
LITTLE = 16 << 20
"""Bytes; far less than a body here has."""

PUT: Operation[Any] = Operation(
    name="files.put",
    method="PUT",
    path="/files",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("200", "application/json"),),
)
GET: Operation[Any] = Operation(
    name="files.get", method="GET", path="/json", replies=(Reply("200", "application/json"),)
)
FETCH: Operation[Any] = Operation(
    name="files.fetch",
    method="GET",
    path="/content",
    replies=(Reply("200", "application/octet-stream", lambda: bytes),),
)


class Files(SyncDownloadResource):
    def fetch(self) -> Any:
        return self._call_or_download(FETCH, Arguments(), CallOptions())


class AsyncFiles(AsyncDownloadResource):
    async def fetch(self) -> Any:
        return await self._call_or_download(FETCH, Arguments(), CallOptions())


def _serve(connection: socket.socket) -> None:
    """Answer a PUT with the bytes that it has, a GET with many."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    if head.startswith(b"PUT"):
        count = len(body)
        while not body.endswith(b"\r\n0\r\n\r\n"):
            body = body[-16:] + (more := connection.recv(1 << 20))
            count += len(more)
        said = str(count > SIZE).lower().encode()
        connection.sendall(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\n")
        connection.sendall(b"content-length: %d\r\n\r\n%s" % (len(said), said))
        return
    kind = b"json" if head.startswith(b"GET /json") else b"octet-stream"
    connection.sendall(b"HTTP/1.1 200 X\r\ncontent-type: application/%s\r\n" % kind)
    connection.sendall(b"content-length: %d\r\n\r\n" % SIZE)
    for _ in range(BLOCKS):
        connection.sendall(BLOCK)


@pytest.fixture
def server() -> Iterator[Any]:
    class Here:
        def __init__(self, url: str) -> None:
            self.url = url

    def listen() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, suppress(OSError):
                    _serve(connection)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=listen)
        thread.start()
        yield Here(f"http://127.0.0.1:{listener.getsockname()[1]}")
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.fixture
def _little_memory() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < LITTLE
    finally:
        tracemalloc.stop()


@pytest.mark.usefixtures("_little_memory")
def test_content_is_received_piece_by_piece(caller: Any) -> None:
    async def count(content: Any) -> int:
        return sum([len(piece) async for piece in content])

    def use(client: Any, wait: Any) -> int:
        if type(client).__name__ == "AsyncClient":
            found = wait(count(wait(AsyncFiles(client._core).fetch())))
        else:
            found = sum(len(piece) for piece in Files(client._core).fetch())
        return int(found)

    assert caller.run(use) == SIZE


@pytest.mark.usefixtures("_little_memory")
def test_content_is_sent_piece_by_piece(caller: Any) -> None:
    assert caller.call(PUT, Arguments(body=iter([BLOCK] * BLOCKS))) is True


@pytest.mark.skipif(not FULL, reason="takes a gigabyte: BINDWRIGHT_FULL=1 runs it")
def test_an_answer_of_a_gigabyte_is_refused(caller: Any) -> None:
    with pytest.raises(ResponseTooLargeError) as caught:
        caller.call(GET, Arguments())
    assert caught.value.limit == 256 << 20
