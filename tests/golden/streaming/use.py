"""Streams: by the extension, by custom, and those that are never anything else."""

from collections.abc import Mapping
from typing import assert_type

from streaming_api import (
    NOT_GIVEN, APIStatusError, APIStreamInterruptedError, Chunk, Client, NotGiven, Stream,
    StreamedEvent, Tale, TextStream, not_given, omit
)  # fmt: skip
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client, max_retries=0)


def events(*texts: str) -> None:
    wire.give("".join(f"{text}\n\n" for text in texts), media_type="text/event-stream")


wire.give({"text": "Once"})
tale = client.tales.create(topic="foxes")
assert_type(tale, Tale)
assert tale.text == "Once" and wire.sent == {"topic": "foxes"}

events(
    'event: chunk\ndata: {"text": "a"}', "event: ping\ndata: {}", "event: other\ndata: x",
    'event: chunk\ndata: {"text": "b", "done": true}',
)  # fmt: skip
stream = client.tales.create(topic="foxes", live=True)
assert_type(stream, TextStream[Chunk, Tale])
events_of: Stream[Chunk] = stream
assert [(one.text, one.done) for one in events_of] == [("a", None), ("b", True)]
assert_type(stream.until_done(), Tale)
assert stream.until_done().text == "ab"
assert wire.sent == {"topic": "foxes", "live": True}

events('event: chunk\ndata: {"text": "a"}')
try:
    list(client.tales.create(topic="foxes", live=True))
    raise SystemExit("no error")
except APIStreamInterruptedError as error:
    assert error.received == (Chunk(text="a"),)

events('event: failure\ndata: {"message": "no more"}')
try:
    list(client.tales.create(topic="foxes", live=True))
    raise SystemExit("no error")
except APIStatusError as error:
    assert "no more" in str(error)

events('data: {"text": "la"}', "data: [DONE]")
song = client.songs.create(stream=True, key="c")
assert [one.text for one in song] == ["la"] and wire.sent == {"stream": True, "key": "c"}
wire.give({"text": "la la"})
assert client.songs.create(key="d").text == "la la"

events('data: {"text": "tick"}', 'data: {"text": "tock"}')
with client.ticks.list() as ticks:
    assert_type(ticks, Stream[Chunk])
    assert [one.text for one in ticks] == ["tick", "tock"]

events('event: tick\nid: 7\nretry: 100\ndata: {"text": "tick"}', 'data: {"text": "tock"}')
with client.ticks.list() as ticks:
    for event in ticks.events():
        assert_type(event, StreamedEvent[Chunk])
        told = (event.data.text, event.event, event.id, event.retry)
        assert told in (("tick", "tick", "7", 100), ("tock", None, None, None))
    assert (ticks.last_event_id, ticks.retry) == ("7", 100)

# Endpoints that the document lacks.
wire.give({"text": "new"})
assert_type(client.post("/new", body={"a": 1}, cast_to=Tale), Tale)
assert wire.sent == {"a": 1}
wire.give({"text": "new"})
assert_type(client.get("/new", cast_to=dict[str, str]), dict[str, str])
wire.give({})
assert_type(client.delete("/new/{id}", options={"path_params": {"id": 1}}, cast_to=None), None)
events('data: {"text": "tick"}', "data: [DONE]")
with client.get("/new", stream=True, stream_cls=Stream[Chunk]) as more:
    assert_type(more, Stream[Chunk])
    assert [one.text for one in more] == ["tick"]
client.max_retries = client.max_retries + 1
assert_type(client.copy(default_query={"a": 1}).default_query, Mapping[str, object])
assert client.base_url.path == "/" and client.timeout.total == 60 and not client.is_closed()

# Names of packages of other generators.
topic: str | NotGiven = NOT_GIVEN
assert NOT_GIVEN is not_given is omit and isinstance(topic, NotGiven)
assert str(Tale(text="a")) == "Tale(text='a')" and Tale.construct(text=1).to_dict() == {"text": 1}

events(
    'event: chunk\ndata: {"text": "a"}', "event: ping\ndata: {}",
    'event: chunk\ndata: {"text": "b", "done": true}',
)  # fmt: skip
with client.tales.create(topic="foxes", live=True) as pieces:
    assert_type(list(pieces.text_deltas()), list[str])
events('event: chunk\ndata: {"text": "a", "done": true}', "event: ping\ndata: {}")
with client.tales.create(topic="foxes", live=True) as pieces:
    assert [one.event for one in pieces.events(skipped=True)] == ["chunk", "ping"]
