"""Code of a user, for the type checkers: every line that ends in `# wrong` must be refused.

It is checked and never run; see `test_typing.py`.
"""

# ruff: noqa: B018, F401, F841, I001
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, assert_never, assert_type

import httpx2
from text_completions import (
    APIResponse,
    APIStatusError,
    AsyncAPIResponse,
    AsyncClient,
    AsyncTextStream,
    Client,
    Completion,
    CompletionEvent,
    CompletionRequestParam,
    ErrorDetail,
    ErrorResponse,
    Metadata,
    MetadataParam,
    Model,
    ModelName,
    Omit,
    OverloadedErrorDetail,
    StopReason,
    TextStream,
    APIStreamInterruptedError,
    Timeout,
    UnknownErrorDetail,
    omit,
    types,
)
from text_completions import Cleint  # wrong
from text_completions.types import Compl  # wrong

client = Client()
create = client.completions.create

# What is returned.
plain = create(model=Model.CLAUDE_OPUS_4_6, prompt="p", max_tokens_to_sample=1)
assert_type(plain, Completion)
assert_type(plain.id, str)
assert_type(plain.model, Model)
assert_type(plain.stop_reason, StopReason | None)
assert_type(plain.model_extra, dict[str, Any] | None)
assert_type(plain.to_dict(), dict[str, Any])
plain.completoin  # wrong
not_streamed = create(model="m", prompt="p", max_tokens_to_sample=1, stream=False)
assert_type(not_streamed, Completion)
streamed = create(model="m", prompt="p", max_tokens_to_sample=1, stream=True)
assert_type(streamed, TextStream[CompletionEvent, Completion])
for event in streamed:
    assert_type(event, CompletionEvent)
    assert_type(event.id, str | None)
with streamed as again:
    assert_type(again, TextStream[CompletionEvent, Completion])
    assert_type(next(again), CompletionEvent)


def either(flag: bool, maybe: bool | Omit) -> None:
    assert_type(
        create(model="m", prompt="p", max_tokens_to_sample=1, stream=flag),
        Completion | TextStream[CompletionEvent, Completion],
    )


# What is taken.
def takes(name: ModelName, model: Model, text: str, limit: int | Omit) -> None:
    create(model=name, prompt=text, max_tokens_to_sample=1)
    create(model=model, prompt=text, max_tokens_to_sample=1, top_k=limit)
    create(model=text, prompt=text, max_tokens_to_sample=1, metadata=Metadata(user_id=None))
    create(model=text, prompt=text, max_tokens_to_sample=1, metadata={"user_id": text})
    create(model=text, prompt=text, max_tokens_to_sample=1, metadata={"user_id": None})
    create(model=text, prompt=text, max_tokens_to_sample=1, stop_sequences=(text,), top_p=omit)
    create(model=text, prompt=text, max_tokens_to_sample=1, timeout=5, max_retries=0)
    create(model=text, prompt=text, max_tokens_to_sample=1, timeout=Timeout(5), temperature=1)
    create(model=text, prompt=text, max_tokens_to_sample=1, extra_headers={"a": omit, "b": "c"})
    create(model=text, prompt=text, max_tokens_to_sample=1, anthropic_beta=["a"], timeout=None)


create(model="m", prompt="p")  # wrong
create("m", "p", 1)  # wrong
create(model=5, prompt="p", max_tokens_to_sample=1)  # wrong
create(model="m", prompt=None, max_tokens_to_sample=1)  # wrong
create(model="m", prompt="p", max_tokens_to_sample="1")  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, temperature=None)  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, metadata={"user": "u"})  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, metadata={"user_id": 5})  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, stop_sequences=[5])  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, temprature=1)  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, stream="yes")  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, max_retries=None)  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, timeuot=5)  # wrong
create(model="m", prompt="p", max_tokens_to_sample=1, timeout="5")  # wrong
raw_create = client.with_raw_response.completions.create
raw_create(model="m", prompt="p", max_tokens_to_sample=1, timeout=5).parse().completion
raw_create(model="m", prompt="p", max_tokens_to_sample=1, timeuot=5)  # wrong
client.completion.create(model="m", prompt="p", max_tokens_to_sample=1)  # wrong
Client("key")  # wrong
Client(api_key=5)  # wrong
Client(validation="loose")  # wrong
Client(http_client=httpx2.AsyncClient())  # wrong
Metadata(user_id=5)  # wrong
Metadata(user="x")  # wrong
assert_type(Client(http_client=httpx2.Client(), timeout=None).with_options(timeout=5), Client)

# A request as a dictionary.
request: CompletionRequestParam = {"model": "m", "prompt": "p", "max_tokens_to_sample": 1}
assert_type(create(**request), Completion | TextStream[CompletionEvent, Completion])
create(**request, timeout=5, extra_headers={"a": "b"})
metadata: MetadataParam = {"user_id": "u"}
unfinished: CompletionRequestParam = {"model": "m", "prompt": "p"}  # wrong


# Enumerations.
def matched(model: Model, reason: StopReason) -> None:
    assert_type(model.description, str)
    assert_type(model.value, str)
    assert_type(model.is_known, bool)
    assert_type(Model("new"), Model)
    text: str = model
    match reason:
        case StopReason.STOP_SEQUENCE | StopReason.MAX_TOKENS:
            pass
        case _:
            assert_type(reason.value, str)  # an open enumeration is never exhausted
    if reason is StopReason.STOP_SEQUENCE or reason is StopReason.MAX_TOKENS:
        return
    assert_never(reason)  # wrong


Model.CLAUDE_SONNET_4_7  # wrong


# Errors.
def failed(error: APIStatusError, broken: APIStreamInterruptedError, detail: ErrorDetail) -> None:
    assert_type(error.status_code, int)
    assert_type(error.request_id, str | None)
    assert_type(error.headers, Mapping[str, str])
    assert_type(error.type, str | None)
    assert_type(error.retries_taken, int)
    assert_type(error.response, httpx2.Response)
    assert_type(broken.request, httpx2.Request)
    assert_type(broken.received, tuple[Any, ...])
    assert_type(detail.type, str)
    if isinstance(detail, OverloadedErrorDetail):
        assert_type(detail.message, str)
    if isinstance(detail, UnknownErrorDetail):
        assert_type(detail.message, str | None)
    if isinstance(error.error, ErrorResponse):
        assert_type(error.error.request_id, str | None)


# Answers in full.
rawly = client.completions.with_raw_response.create
raw = rawly(model="m", prompt="p", max_tokens_to_sample=1)
assert_type(raw, APIResponse[Completion])
assert_type(raw.status_code, int)
assert_type(raw.elapsed, timedelta)
assert_type(raw.url, httpx2.URL)
assert_type(raw.http_request, httpx2.Request)
assert_type(raw.http_response, httpx2.Response)
assert_type(raw.parse(), Completion)
assert_type(raw.text(), str)
raw_stream = rawly(model="m", prompt="p", max_tokens_to_sample=1, stream=True)
assert_type(raw_stream, APIResponse[TextStream[CompletionEvent, Completion]])
with client.completions.with_streaming_response.create(
    model="m", prompt="p", max_tokens_to_sample=1
) as unread:
    assert_type(unread, APIResponse[Completion])
    assert_type(unread.iter_lines(), Iterator[str])
rawly(model="m", prompt="p")  # wrong
rawly(model="m", prompt="p", max_tokens_to_sample="1")  # wrong
client.completions.with_raw_response.craete  # wrong
client.completions.with_streaming_response.create(model="m", prompt="p")  # wrong
assert_type(types.Completion.model_validate({}), Completion)


async def asynchronously() -> None:
    async with AsyncClient() as one:
        acreate = one.completions.create
        made = acreate(model="m", prompt="p", max_tokens_to_sample=1)
        assert_type(await made, Completion)
        events = await acreate(model="m", prompt="p", max_tokens_to_sample=1, stream=True)
        assert_type(events, AsyncTextStream[CompletionEvent, Completion])
        async for event in events:
            assert_type(event, CompletionEvent)
        async with events:
            pass
        for _ in events:  # wrong
            pass
        arawly = one.completions.with_raw_response.create
        araw = await arawly(model="m", prompt="p", max_tokens_to_sample=1)
        assert_type(araw, AsyncAPIResponse[Completion])
        assert_type(araw.request_id, str | None)
        assert_type(await araw.parse(), Completion)
        asked = one.with_streaming_response.completions.create(
            model="m", prompt="p", max_tokens_to_sample=1, stream=True
        )
        async with asked as aunread:
            assert_type(aunread, AsyncAPIResponse[AsyncTextStream[CompletionEvent, Completion]])
        with asked:  # wrong
            pass
        later = acreate(model="m", prompt="p", max_tokens_to_sample=1)
        print(later.id)  # wrong
        assert_type(await later, Completion)
        assert_type(one.with_options(max_retries=1), AsyncClient)
        with AsyncClient():  # wrong
            pass
