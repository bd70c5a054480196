"""Forms with files: parts, their headers, and files in every shape."""

import io
import os
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from multipart_api import (
    ArgumentValidationError, Client, File, InternalServerError, Purpose
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)


def parts() -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and content of each part of the newest request."""
    head = f"Content-Type: {wire.last.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + wire.last.content)
    assert message.is_multipart() and not message.defects
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(name, str) and isinstance(content, bytes)
        found.append((name, part.get_filename(), part.get_content_type(), content))
    return found


def give(status: int = 200) -> None:
    wire.give({"id": "f"}, status=status)


give()
made = client.files.create(
    file=b"\x00\r\n--x", purpose=Purpose.BACKUP, size=3, secret=False, labels=["a", "ü"],
    owner={"name": "Ada"}, owners=[{"name": "Bo"}, {"name": "Cy"}], table="a,b\n",
    until=datetime(2026, 1, 2, tzinfo=UTC), manifest=["x", "y"], layout="<a/>", digest=b"\x00\x01",
    picture=("cat.jpg", b"jpg", None, {"X-Angle": "90"}),
)  # fmt: skip
assert made == File(id="f")
assert parts() == [
    ("file", "file", "application/octet-stream", b"\x00\r\n--x"),
    ("purpose", None, "text/plain", b"backup"),
    ("size", None, "text/plain", b"3"),
    ("secret", None, "text/plain", b"false"),
    ("labels", None, "text/plain", b"a"),
    ("labels", None, "text/plain", "ü".encode()),
    ("owner", None, "application/json", b'{"name":"Ada"}'),
    ("owners", None, "application/json", b'{"name":"Bo"}'),
    ("owners", None, "application/json", b'{"name":"Cy"}'),
    ("until", None, "text/plain", b"2026-01-02T00:00:00Z"),
    ("table", None, "text/csv", b"a,b\n"),
    ("picture", "cat.jpg", "image/jpeg", b"jpg"),
    ("manifest", None, "application/json", b'["x","y"]'),
    ("layout", None, "application/xml", b"<a/>"),
    ("digest", None, "text/plain", b"AAE="),
], parts()
assert b"X-Angle: 90\r\n" in wire.last.content and b"X-Kind: picture\r\n" in wire.last.content
assert wire.last.headers["content-length"] == str(len(wire.last.content))

# A path, a handle, pieces.
Path("notes.txt").write_bytes(b"notes")
give()
client.files.create(file=Path("notes.txt"), purpose="share")
assert parts()[0] == ("file", "notes.txt", "text/plain", b"notes")
with open("notes.txt", "rb") as handle:
    handle.seek(2)
    give()
    client.files.create(file=handle, purpose="share")
    assert parts()[0] == ("file", "notes.txt", "text/plain", b"tes") and not handle.closed
give()
client.files.create(file=(piece for piece in (b"a", b"b")), purpose="share")
assert parts()[0] == ("file", "file", "application/octet-stream", b"ab")
assert wire.last.headers["transfer-encoding"] == "chunked"
assert "content-length" not in wire.last.headers
os.remove("notes.txt")
strict = client.with_options(validation="strict")
give()
strict.files.create(file=("a.bin", io.BytesIO(b"a"), "x/y"), purpose="share", size=2)
assert parts()[0] == ("file", "a.bin", "x/y", b"a")
try:
    strict.files.create(file=b"", purpose="share", size=0)
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/size",)

# No name breaks out of its header.
give()
client.files.create(file=('a"\r\nX-Evil: 1\r\n\r\n', b"a"), purpose="share")
assert parts()[0] == ("file", "a%22%0D%0AX-Evil: 1%0D%0A%0D%0A", "application/octet-stream", b"a")
try:
    client.files.create(file=("a", b"a", "x/y\r\nX-Evil: 1"), purpose="share")
    raise SystemExit("no error")
except ValueError:
    pass
try:
    client.files.create(file=io.StringIO("text"), purpose="share")  # type: ignore[arg-type]  # pyright: ignore
    raise SystemExit("no error")
except TypeError as wrong:
    assert "binary" in str(wrong)

# What can be read again is sent again; what cannot is not.
retrying = client.with_options(max_retries=1)
wire.give({}, status=503, headers={"retry-after-ms": "1"})
give()
retrying.files.create(file=io.BytesIO(b"again"), purpose="share")
assert parts()[0][3] == b"again"
before = len(wire.requests)
wire.give({}, status=503, headers={"retry-after-ms": "1"})
try:
    retrying.files.create(file=iter([b"once"]), purpose="share")
    raise SystemExit("no error")
except InternalServerError:
    assert len(wire.requests) == before + 1
wire.give({}, status=307, headers={"location": "/elsewhere"})
give()
retrying.files.create(file=[b"two", b"ce"], purpose="share")
assert wire.last.url.path == "/elsewhere" and parts()[0][3] == b"twoce"

# Several files under one name; what is a file or else an object; null.
wire.give(None, status=204, media_type="")
client.albums.update(photos=[b"1", ("b.png", b"2")], cover={"id": "f"}, note=None)
assert parts() == [
    ("photos", "photos", "application/octet-stream", b"1"),
    ("photos", "b.png", "image/png", b"2"),
    ("cover", None, "application/json", b'{"id":"f"}'),
    ("note", None, "text/plain", b"null"),
]
wire.give(None, status=204, media_type="")
client.albums.update(cover=b"3", extra_body={"more": {"a": 1}})
assert [one[:2] for one in parts()] == [("cover", "cover"), ("more", None)]

wire.give(None, status=204, media_type="")
client.anything.send(body={"a": 1, "b": b"2", "c": ["x", "y"]})
assert parts() == [
    ("a", None, "text/plain", b"1"),
    ("b", "b", "application/octet-stream", b"2"),
    ("c", None, "text/plain", b"x"),
    ("c", None, "text/plain", b"y"),
]
