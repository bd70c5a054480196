"""What the events of a stream add up to, and those that are passed over."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest
from bw_runtime.client.descriptions import Arguments, EndWhen, Event, StreamInfo, StreamOperation
from bw_runtime.client.limits import SizeLimits
from bw_runtime.errors import (
    APIResponseValidationError,
    APIStreamInterruptedError,
    ResponseTooLargeError,
)
from bw_runtime.streams.folding import AsyncTextStream, Fold, FoldedStream, TextStream
from bw_runtime.types.models import ApiModel
from bw_sample_api import AsyncClient, Client
from pydantic import Field


class Choice(ApiModel):
    words: list[str] | None = None
    said: str | None = Field(default=None, alias="theText")


class Part(ApiModel):
    text: str | None = None
    choice: Choice | None = None
    stop: str | None = Field(default=None, alias="stopReason")


class Whole(ApiModel):
    text: str
    stop: str | None = Field(default=None, alias="stopReason")
    choice: Choice | None = None


def operation(*pointers: str, text: bool = False, type_: Any = Whole) -> Any:
    return StreamOperation(
        name="tales.tell",
        method="POST",
        path="/tales",
        stream=StreamInfo(
            events=(Event("part", lambda: Part),),
            end=EndWhen(("stop",)),
            fold=Fold(lambda: type_, *pointers, text=text),
        ),
    )


TEXT = operation("/text", text=True)
EVENTS = (
    'event: part\ndata: {"text":"Once","id":1}\n\n'
    "event: ping\ndata: {}\n\n"
    'event: part\ndata: {"text":"","stopReason":null}\n\n'
    "event: note\ndata: plain\n\n"
    'event: part\nid: 7\ndata: {"text":" upon","id":2,"stopReason":"end"}\n\n'
)


class SyncWay:
    def use(self, operation: Any, use: Any, body: str = EVENTS, **options: Any) -> Any:
        """Give what a function makes of a stream; lists of what it iterates over."""
        http = httpx2.Client(transport=httpx2.MockTransport(lambda _: answer(body)))
        client = Client(api_key="k", base_url="https://a.example", http_client=http, **options)
        stream = client.things.call(operation, Arguments())
        found = use(stream)
        return list(found) if hasattr(found, "__next__") else found


class AsyncWay(SyncWay):
    def use(self, operation: Any, use: Any, body: str = EVENTS, **options: Any) -> Any:
        async def run() -> Any:
            http = httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: answer(body)))
            client = AsyncClient(
                api_key="k", base_url="https://a.example", http_client=http, **options
            )
            found = use(await client.things.call(operation, Arguments()))
            if hasattr(found, "__aiter__"):
                return [each async for each in found]
            return await found

        return asyncio.run(run())


def answer(body: str) -> httpx2.Response:
    headers = {"content-type": "text/event-stream", "request-id": "r1"}
    return httpx2.Response(200, headers=headers, content=body.encode())


@pytest.fixture(params=[SyncWay, AsyncWay], ids=["sync", "async"])
def way(request: pytest.FixtureRequest) -> SyncWay:
    made: SyncWay = request.param()
    return made


def test_the_whole_is_what_a_call_without_a_stream_gives(way: SyncWay) -> None:
    whole = way.use(TEXT, lambda stream: stream.until_done())
    assert type(whole) is Whole and whole.text == "Once upon"
    assert (whole.stop, whole.id, whole._request_id) == ("end", 2, "r1")


def test_pieces_of_text(way: SyncWay) -> None:
    assert way.use(TEXT, lambda stream: stream.text_deltas()) == ["Once", " upon"]


def test_what_was_read_before_counts() -> None:
    def use(stream: Any) -> Any:
        assert isinstance(stream, TextStream) and next(stream).text == "Once"
        assert stream.until_done() == stream.until_done() and stream.last_event_id == "7"
        return stream.until_done().text

    assert SyncWay().use(TEXT, use) == "Once upon"

    async def ause(stream: Any) -> Any:
        assert isinstance(stream, AsyncTextStream)
        first = [text async for text in stream.text_deltas()]
        return first, (await stream.until_done()).text

    assert AsyncWay().use(TEXT, ause) == (["Once", " upon"], "Once upon")


def test_after_the_with_statement() -> None:
    def use(stream: Any) -> Any:
        with stream:
            assert len(list(stream)) == 3
        return stream.until_done().text

    assert SyncWay().use(TEXT, use) == "Once upon"


def test_a_closed_stream_adds_up_to_nothing(way: SyncWay) -> None:
    def use(stream: Any) -> Any:
        next(stream)
        stream.close()
        return stream.until_done()

    async def ause(stream: Any) -> Any:
        await anext(stream)
        await stream.aclose()
        return await stream.until_done()

    with pytest.raises(RuntimeError, match="closed before its end"):
        way.use(TEXT, ause if isinstance(way, AsyncWay) else use)


def test_a_broken_stream_raises_what_it_always_raises(way: SyncWay) -> None:
    with pytest.raises(APIStreamInterruptedError) as caught:
        way.use(TEXT, lambda stream: stream.until_done(), EVENTS[: EVENTS.index("event: note")])
    assert [part.text for part in caught.value.received] == ["Once", ""]


BELOW = """event: part
data: {"text": "a", "choice": {"words": ["x"], "theText": "so"}}

event: part
data: {"choice": {"words": ["y", "z"], "theText": " far"}, "stopReason": "end"}

"""


def test_lists_and_what_lies_deeper(way: SyncWay) -> None:
    folded = operation("/choice/words", "/choice/theText")
    whole = way.use(folded, lambda stream: stream.until_done(), BELOW)
    assert whole == Whole(text="a", stop="end", choice=Choice(words=["x", "y", "z"], said="so far"))
    assert folded.stream.fold.kind(is_async=False) is FoldedStream


def test_the_whole_is_validated(way: SyncWay) -> None:
    body = 'event: part\ndata: {"stopReason":"end"}\n\n'
    with pytest.raises(APIResponseValidationError) as caught:
        way.use(TEXT, lambda stream: stream.until_done(), body, validation="strict")
    assert caught.value.request_id == "r1" and caught.value.status_code == 200
    whole = way.use(TEXT, lambda stream: stream.until_done(), body)
    assert [each.pointer for each in whole.validation_errors] == ["/text"]


def test_no_stream_fills_the_memory(way: SyncWay) -> None:
    limits = SizeLimits(response=6)
    with pytest.raises(ResponseTooLargeError, match=r"than 6 bytes.*SizeLimits\(response"):
        way.use(TEXT, lambda stream: stream.until_done(), size_limits=limits)
    assert len(way.use(TEXT, lambda stream: stream.text_deltas(), size_limits=limits)) == 2


def test_events_that_are_passed_over(way: SyncWay) -> None:
    found = way.use(TEXT, lambda stream: stream.events(skipped=True))
    assert [(each.event, each.data) for each in found][1::2] == [("ping", {}), ("note", "plain")]
    assert [each.event for each in way.use(TEXT, lambda stream: stream.events())] == ["part"] * 3


@pytest.mark.parametrize("response", [None, 10**6, 6])
def test_what_is_kept_of_the_events_beside_what_they_add_up_to_is_little(
    way: SyncWay, response: int | None
) -> None:
    """Each of the two has a limit of its own."""
    part = 'event: part\ndata: {"text":"%s"}\n\n'
    body = "".join(part % number for number in range(3000))
    limits = SizeLimits(response=response, received=10 * 64)
    with pytest.raises(APIStreamInterruptedError, match="after 3000 events") as caught:
        way.use(TEXT, lambda stream: stream.until_done(), body, size_limits=limits)
    assert [each.text for each in caught.value.received] == [str(at) for at in range(2990, 3000)]
