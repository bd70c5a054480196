"""Bytes in both directions: sent in every shape, read whole, piece by piece, or into a file."""

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

import httpx2
from binary_api import (
    APIConnectionError, APIStatusError, AsyncBinaryResponse, AsyncClient, BinaryResponse, Client,
    Info,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)
OCTETS = "application/octet-stream"


class Tap(httpx2.SyncByteStream):
    """A body in pieces, which may break off, and tells when it was let go."""

    def __init__(self, *pieces: bytes, breaks: bool = False) -> None:
        self.pieces, self.breaks, self.is_closed = pieces, breaks, False

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces
        if self.breaks:
            raise httpx2.RemoteProtocolError("incomplete")

    def close(self) -> None:
        self.is_closed = True


def answering(tap: Tap, media_type: str = OCTETS, status: int = 200) -> Client:
    answer = httpx2.Response(status, headers={"content-type": media_type}, stream=tap)
    transport = httpx2.MockTransport(lambda _: answer)
    return Client(http_client=httpx2.Client(transport=transport), max_retries=0)


# Sent.
for body in (b"\x00", io.BytesIO(b"\x00"), [b"\x00"], iter([b"", b"\x00"])):
    wire.give(b"\xff", media_type=OCTETS)
    answer = client.blobs.create(body=body)
    assert_type(answer, BinaryResponse)
    assert wire.last.content == b"\x00" and wire.last.headers["content-type"] == OCTETS
    assert answer.read() == answer.read() == b"\xff" and answer.media_type == OCTETS
Path("blob").write_bytes(b"file")
wire.give(b"", media_type=OCTETS)
assert client.blobs.create(body=Path("blob")).read() == b""
assert wire.last.content == b"file" and wire.last.headers["content-length"] == "4"
Path("blob").unlink()
wire.give("text", media_type="text/plain")
assert client.images.create(body=b"png", content_type="image/png") == "text"
assert wire.last.headers["content-type"] == "image/png"
wire.give("text", media_type="text/plain")
client.images.create(body=b"?")
assert wire.last.headers["content-type"] == OCTETS
wire.give("gr\xfc\xdf".encode("latin-1"), media_type="text/plain; charset=iso-8859-1")
assert client.notes.update(body="<a/>") == "gr\xfc\xdf"
assert (wire.last.headers["content-type"], wire.last.content) == ("application/xml", b"<a/>")
wire.give("", media_type="text/plain")
assert client.notes.update() == "" and "content-type" not in wire.last.headers

# Read.
tap = Tap(b"a", b"bc")
with answering(tap).blobs.create(body=b"") as blob:
    assert not tap.is_closed and list(blob) == [b"a", b"bc"] and tap.is_closed
try:
    blob.read()
    raise SystemExit("no error")
except RuntimeError:
    pass
tap = Tap(b"a", b"bc")
assert answering(tap).blobs.create(body=b"").save("saved") == Path("saved") and tap.is_closed
assert Path("saved").read_bytes() == b"abc"
assert answering(Tap(b"ab")).blobs.create(body=b"").write_to_file("saved") == Path("saved")
assert Path("saved").read_bytes() == b"ab"
answering(Tap(b"abc")).blobs.create(body=b"").save("saved")
tap = Tap(b"x", breaks=True)
try:
    answering(tap).blobs.create(body=b"").save("saved")
    raise SystemExit("no error")
except APIConnectionError:
    assert tap.is_closed and Path("saved").read_bytes() == b"abc"
Path("saved").unlink()
tap = Tap(b"a")
unread = answering(tap).blobs.create(body=b"")
unread.close()
unread.close()
assert tap.is_closed
tap = Tap(b"a")
unread = answering(tap).blobs.create(body=b"")
del unread
assert tap.is_closed
tap = Tap(b"PNG")
raw = answering(tap, "image/webp").blobs.with_raw_response.create(body=b"")
assert raw.headers["content-type"] == "image/webp" and raw.parse().read() == b"PNG"
tap = Tap(b'{"message": "no"}')
try:
    answering(tap, "application/json", 500).blobs.create(body=b"")
    raise SystemExit("no error")
except APIStatusError as error:
    assert tap.is_closed and error.body == {"message": "no"}

# One of several.
tap = Tap(b'{"width"', b": 3}")
info = answering(tap, "application/json").images.create(body=b"")
assert_type(info, Info | str | BinaryResponse | None)
assert info == Info(width=3) and tap.is_closed
wire.give({"width": 3})
client.images.create(body=b"")
assert wire.last.headers["accept"] == "application/json, image/png, text/plain"
image = answering(Tap(b"PNG"), "image/png").images.create(body=b"")
assert isinstance(image, BinaryResponse) and image.read() == b"PNG"

# Nothing.
wire.give(None, status=205, media_type="")
assert client.images.create(body=b"") is None
wire.give(None, media_type="image/png")
client.images.head()
wire.give(None, status=204, media_type="")
client.images.delete_all()


async def main() -> None:
    asynchronous = AsyncClient(http_client=wire.async_client, max_retries=0)
    wire.give(b"abc", media_type=OCTETS)
    async with await asynchronous.blobs.create(body=iter([b"1", b"2"])) as blob:
        assert_type(blob, AsyncBinaryResponse)
        assert [piece async for piece in blob] == [b"abc"] and wire.last.content == b"12"
    wire.give(b"abc", media_type=OCTETS)
    blob = await asynchronous.blobs.create(body=b"")
    assert await blob.read() == await blob.read() == b"abc"
    assert await blob.save("saved") == Path("saved") and Path("saved").read_bytes() == b"abc"
    Path("saved").unlink()
    wire.give({"width": 3})
    assert await asynchronous.images.create(body=b"") == Info(width=3)


asyncio.run(main())
