"""Items one after the other, as lines and as a sequence, in both directions."""

import asyncio
import json
from collections.abc import Iterator
from typing import assert_type

from lines_api import (
    APIStatusError, ArgumentValidationError, AsyncClient, AsyncStream, Client, Job,
    APIResponseValidationError, Result, Stream, APIStreamInterruptedError,
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)
LINES, SEQUENCE = "application/x-ndjson", "application/json-seq"


def ids(text: str, media_type: str) -> list[int]:
    wire.give(text, media_type=media_type)
    stream = client.results.list() if media_type != SEQUENCE else client.log.list()
    assert_type(stream, Stream[Result])
    with stream:
        return [one.id for one in stream]


def breaks(text: str, media_type: str = LINES) -> tuple[int, ...]:
    try:
        ids(text, media_type)
    except APIStreamInterruptedError as error:
        return tuple(one.id for one in error.received)
    raise SystemExit("no error")


# Lines.
assert ids('{"id": 1}\n\n{"id":\t2}\r\n{"id": 3}', LINES) == [1, 2, 3]
assert wire.last.headers["accept"] == "application/x-ndjson, application/json"
assert ids('\ufeff{"id": 1}\n', "application/jsonl") == [1]
assert ids('{"id": 1, "a": "\u2028"}', "text/plain; charset=utf-8") == [1] and ids("", LINES) == []
assert breaks('{"id": 1}\n{"id": 2}\n{"id": ') == (1, 2)
for text, media_type in (('{"id": 1}\nno\n', LINES), ("{}", "text/html")):
    try:
        ids(text, media_type)
        raise SystemExit("no error")
    except APIResponseValidationError:
        pass
wire.give({"message": "no"}, status=400)
try:
    client.results.list()
    raise SystemExit("no error")
except APIStatusError:
    pass

# A sequence.
assert ids('\x1e{"id": 1}\n\x1e{"id":\n 2}\n\x1e{"id": 3}', SEQUENCE) == [1, 2, 3]
assert breaks('\x1e{"id": 1}\n\x1e{"id": 2', SEQUENCE) == (1,)
assert breaks("\x1e1", SEQUENCE) == ()

# Chosen, and ended by the document.
wire.give({"id": 1})
assert_type(client.chat.create(prompt="p"), Result)
wire.give('{"id": 1}\n{"id": 2, "done": true}\n', media_type=LINES)
chat = client.chat.create(prompt="p", stream=True)
assert_type(chat, Stream[Result])
assert [one.id for one in chat] == [1, 2]
wire.give('{"id": 1}\n{"id": 2}', media_type=LINES)
try:
    list(client.chat.create(prompt="p", stream=True))
    raise SystemExit("no error")
except APIStreamInterruptedError as error:
    assert [one.id for one in error.received] == [1, 2]

# Sent.


def jobs() -> Iterator[Job]:
    yield Job(name="a\nb")
    yield Job(name="c")


def give() -> None:
    wire.give(None, status=204, media_type="")


give()
client.results.create(body=jobs())
assert [json.loads(line) for line in wire.last.content.splitlines()] == [
    {"name": "a\nb"}, {"name": "c"}
]  # fmt: skip
assert wire.last.headers["content-type"] == "application/jsonl"
assert wire.last.headers["transfer-encoding"] == "chunked"
give()
client.results.create(body=[{"name": "a"}])
assert wire.last.content == b'{"name":"a"}\n' and wire.last.headers["content-length"] == "13"
give()
client.log.update(body=jobs())
assert wire.last.content == b'\x1e{"name":"a\\nb"}\n\x1e{"name":"c"}\n'
try:
    client.with_options(validation="strict").results.create(body=[{"name": "a"}, {"name": ""}])
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/1/name",)


async def main() -> None:
    asynchronous = AsyncClient(http_client=wire.async_client, max_retries=0)
    wire.give('{"id": 1}\n{"id": 2}', media_type=LINES)
    stream = await asynchronous.results.list()
    assert_type(stream, AsyncStream[Result])
    assert [one.id async for one in stream] == [1, 2]
    give()
    await asynchronous.results.create(body=jobs())
    assert wire.last.content.count(b"\n") == 2


asyncio.run(main())
