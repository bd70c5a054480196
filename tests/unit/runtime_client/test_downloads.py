"""Bytes and items of answers over real connections: taken piece by piece, once, honestly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bw_loopback import Script, reply, stream
from bw_runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    Operation,
    Reply,
    StreamInfo,
    StreamOperation,
)
from bw_runtime.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStreamInterruptedError,
)
from bw_runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource
from bw_runtime.streams.items import LineReader, SequenceReader
from bw_sample_api import Piece, Thing

FETCH: Operation[Any] = Operation(
    name="files.fetch",
    method="GET",
    path="/files",
    replies=(
        Reply("200", "application/json", lambda: Thing),
        Reply("200", "application/octet-stream", lambda: bytes),
    ),
)


class Files(SyncDownloadResource):
    def fetch(self, **options: Any) -> Any:
        return self._call_or_download(FETCH, Arguments(), CallOptions(**options))


class AsyncFiles(AsyncDownloadResource):
    async def fetch(self, **options: Any) -> Any:
        return await self._call_or_download(FETCH, Arguments(), CallOptions(**options))


def fetch(caller: Any, use: Any, *, raw: bool = False) -> Any:
    """Apply a function of (answer, wait) to what is fetched."""

    def run(client: Any, wait: Any) -> Any:
        files = (AsyncFiles if type(client).__name__ == "AsyncClient" else Files)(client._core)
        return use(wait((files.with_raw_response if raw else files).fetch()), wait)

    return caller.run(run)


def collect(download: Any, wait: Any) -> list[bytes]:
    if hasattr(download, "__iter__"):
        return list(download)

    async def read() -> list[bytes]:
        return [piece async for piece in download]

    done: list[bytes] = wait(read())
    return done


def octets(*pieces: bytes, cut: bool = False) -> Script:
    return stream(*pieces, cut=cut, content_type="application/octet-stream")


def test_bytes_come_in_pieces(caller: Any, server: Any, tmp_path: Path) -> None:
    server.answer(octets(b"a", b"bc"))
    assert b"".join(fetch(caller, collect)) == b"abc"
    assert fetch(caller, lambda got, wait: (wait(got.read()), wait(got.read()))) == (b"abc",) * 2
    path = tmp_path / "file"
    assert fetch(caller, lambda got, wait: wait(got.save(path))) == path
    assert path.read_bytes() == b"abc" and list(tmp_path.iterdir()) == [path]
    assert fetch(caller, lambda got, _: (got.status_code, got.media_type, got.request_id)) == (
        200, "application/octet-stream", "req_s",
    )  # fmt: skip


def test_bytes_that_break_off_are_no_file(caller: Any, server: Any, tmp_path: Path) -> None:
    server.answer(octets(b"abc", cut=True))
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(APIConnectionError):
        fetch(caller, lambda got, wait: wait(got.save(path)))
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
    with pytest.raises(APIConnectionError):
        fetch(caller, lambda got, wait: wait(got.read()))


def test_bytes_are_taken_once(caller: Any, server: Any) -> None:
    server.answer(octets(b"abc"))

    def twice(got: Any, wait: Any) -> None:
        assert collect(got, wait) == [b"abc"]
        collect(got, wait)

    def closed(got: Any, wait: Any) -> None:
        wait(got.close())
        wait(got.close())
        wait(got.read())

    for use in (twice, closed):
        with pytest.raises(RuntimeError, match="already"):
            fetch(caller, use)


def test_other_answers_are_read_as_ever(caller: Any, server: Any) -> None:
    server.answer(reply(200, {"id": "t"}))
    assert fetch(caller, lambda got, _: got) == Thing(id="t")
    server.answer(reply(500, {"error": {}}), reply(200, {"id": "t"}))
    server.seen.clear()
    assert fetch(caller, lambda got, wait: wait(got.parse()), raw=True) == Thing(id="t")
    assert len(server.seen) == 2
    server.answer(octets(b"abc"))
    assert fetch(caller, lambda got, wait: wait(wait(got.parse()).read()), raw=True) == b"abc"


LINES: StreamOperation[Any, Piece] = StreamOperation(
    name="lines",
    method="GET",
    path="/lines",
    stream=StreamInfo(
        events=(Event("", lambda: Piece),), media_type="application/x-ndjson", reader=LineReader
    ),
)
RECORDS: StreamOperation[Any, Piece] = StreamOperation(
    name="records",
    method="GET",
    path="/records",
    stream=StreamInfo(
        events=(Event("", lambda: Piece),), media_type="application/json-seq", reader=SequenceReader
    ),
)


def items(caller: Any, operation: Any) -> list[Any]:
    def use(client: Any, wait: Any) -> Any:
        return collect(wait(client.things.call(operation, Arguments())), wait)

    found: list[Any] = caller.run(use)
    return found


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (LINES, '\ufeff{"text": "a"}\r\n\n{"text": "\u2028ü"}'),
        (RECORDS, '\x1e{"text": "a"}\n\x1e{"text":\n "\u2028ü"}\n'),
    ],
    ids=["lines", "records"],
)
def test_items_may_be_cut_anywhere(caller: Any, server: Any, operation: Any, text: str) -> None:
    data, media_type = text.encode(), operation.stream.media_type
    for size in (1, 5, len(data)):
        pieces = [data[i : i + size] for i in range(0, len(data), size)]
        server.answer(stream(*pieces, content_type=media_type))
        assert [one.text for one in items(caller, operation)] == ["a", "\u2028ü"]


@pytest.mark.parametrize(
    ("operation", "script"),
    [
        (LINES, stream(b'{"text": "a"}\n{"te', content_type="application/x-ndjson")),
        (LINES, stream(b'{"text": "a"}\n', cut=True, content_type="application/x-ndjson")),
        (RECORDS, stream(b'\x1e{"text": "a"}\n\x1e{"te', content_type="application/json-seq")),
    ],
)
def test_items_that_break_off_say_so(
    caller: Any, server: Any, operation: Any, script: Script
) -> None:
    server.answer(script)
    with pytest.raises(APIStreamInterruptedError, match="after 1 item") as caught:
        items(caller, operation)
    assert [one.text for one in caught.value.received] == ["a"]


def test_a_page_is_no_stream_of_items(caller: Any, server: Any) -> None:
    server.answer(reply(200, raw=b"<html>", content_type="text/html"))
    with pytest.raises(APIResponseValidationError, match="stream of items"):
        items(caller, LINES)
