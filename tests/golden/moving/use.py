"""A package that keeps the shape of one that people use already."""

import asyncio
import copy
import inspect
import os
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import httpx2
import moving
import pytest
from moving import (
    APIError,
    APIResponseValidationError,
    APIStatusError,
    ArgumentValidationError,
    AsyncClient,
    AsyncMovingSDK,
    Client,
    Job,
    ListModelsResponse,
    MovingSDK,
    MovingSDKError,
    NotFoundError,
    pagination,
    types,
)
from moving.types import client_chat_params, shared, shared_params
from moving.pagination import AsyncOpenAICursorPage, SyncGearPage, SyncOpenAICursorPage
from moving.types.jobs.history_list_params import HistoryListParams
from moving.types.openai import StopIDListParams, StopIDListResponse
from wire import Wire

# The client's own name, and that of the base of all errors

assert Client is MovingSDK and AsyncClient is AsyncMovingSDK
assert MovingSDK.__name__ == "MovingSDK" and issubclass(NotFoundError, MovingSDKError)
assert MovingSDKError is APIError

# Options that the document does not know

wire = Wire()
with pytest.raises(ValueError, match="account is required: .* variable MOVING_ACCOUNT"):
    MovingSDK(http_client=wire.client)
os.environ |= {"MOVING_TOKEN": "secret", "MOVING_ACCOUNT": "a/b", "MOVING_URL": "https://x.example"}
client = MovingSDK(http_client=wire.client)
assert list(inspect.signature(MovingSDK).parameters)[:4] == [
    "api_key", "account", "tenant", "region"
]  # fmt: skip

job = {"id": "j", "state": "done"}
wire.give(job)
assert client.jobs.retrieve("j", queue="q") == Job(id="j", state=types.JobState.DONE)
assert wire.target == "GET /accounts/a%2Fb/queues/q/jobs/j" and wire.last.url.host == "x.example"
assert wire.last.headers["x-key"] == "secret" and wire.last.headers["x-tenant"] == "main"

other = client.with_options(account="c", tenant=None, region="eu west")
wire.give({"data": [job]})
listed: list[Job] = other.jobs.list("q", state="done")
assert [one.id for one in listed] == ["j"]
assert wire.target == "GET /accounts/c/queues/q/jobs?region=eu%20west&state=done"
assert "x-tenant" not in wire.last.headers
wire.give({"data": []})
client.jobs.list("q", extra_headers={"X-Tenant": "other"})
assert wire.last.headers["x-tenant"] == "other"
with pytest.raises(TypeError, match="region must be a string"):
    MovingSDK(region=3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
with pytest.raises(ValueError, match="can't be sent"):
    MovingSDK(region="a\nb")

# What answers are wrapped in

raw = client.jobs.with_raw_response.list
wire.give({"data": [job], "more": 1})
assert raw("q").parse()[0].id == "j" and wire.target.endswith("/accounts/a%2Fb/queues/q/jobs")
wire.give({"more": 1})
with pytest.raises(APIResponseValidationError, match="an answer with data, got one without"):
    client.jobs.list("q")
wire.give({"object": "list", "data": [{"id": "m"}]})
models: ListModelsResponse = client.models.list()
assert [one.id for one in models.data] == ["m"]
wire.give({"job": job, "took": 1.5})
updated: Job = client.jobs.update(queue="q", job_id="j", priority=2)
assert updated.id == "j" and wire.sent == {"priority": 2}

# Dates are taken as text, too; what a format of text says is text

wire.give({"data": [{**job, "ticket": "T-1", "day": "2026-01-31"}]})
(found,) = client.jobs.list("q", since="2026-01-31", ticket="T-1")
assert wire.target.endswith("jobs?since=2026-01-31&ticket=T-1")
ticket: str = found.ticket or ""
day: date | None = found.day
assert (ticket, day) == ("T-1", date(2026, 1, 31))
wire.give({"data": []})
client.jobs.list("q", since=date(2026, 1, 31))
assert wire.target.endswith("jobs?since=2026-01-31")
asking: types.JobListParams = {"since": "2026-01-31"}
scheduled: types.JobRequestParam = {"input": "i", "at": "2026-01-31T12:00:00Z"}
timed: types.JobRequestParam = {"input": "i", "at": datetime(2026, 1, 31, 12, tzinfo=UTC)}
for scheduling in (scheduled, timed):
    wire.give(job)
    client.run("q", request=scheduling)
    assert wire.sent == {"input": "i", "at": "2026-01-31T12:00:00Z"}
strict = client.with_options(validation="strict")
wire.give({"data": []})
strict.jobs.list("q", **asking)
wire.give({"data": []})
strict.jobs.list("q", ticket="any text")
with pytest.raises(ArgumentValidationError, match="since"):
    strict.jobs.list("q", since="the last of January")

# Where operations stand, and how they are called

for create in (client.jobs.create, client.jobs.runs.create, client.run):
    wire.give(job)
    assert create("q", request={"input": "i", "labels": {"a": "b"}}).id == "j"
    assert wire.target == "POST /accounts/a%2Fb/queues/q/jobs"
    assert wire.sent == {"input": "i", "labels": {"a": "b"}}
wire.give(job)
client.run("q", request=types.JobRequest(input="i"))
assert wire.sent == {"input": "i"}
wire.give({"object": "list", "data": []})
client.models.openai.list()
assert wire.target.endswith("/models")
wire.give(status=204, media_type="")
client.jobs.delete("q", "j")
wire.give(job)
client.jobs.cancel("j", queue="q")
assert wire.target == "POST /accounts/a%2Fb/queues/q/jobs/j/cancel"
assert list(inspect.signature(client.jobs.update).parameters)[:2] == ["queue", "job_id"]
kinds = [one.kind for one in inspect.signature(client.jobs.update).parameters.values()]
assert set(kinds[:-1]) == {inspect.Parameter.KEYWORD_ONLY}
assert kinds[-1] is inspect.Parameter.VAR_KEYWORD  # the options of the call

own = [name for name, one in vars(type(client.jobs)).items() if inspect.isfunction(one)]
assert own == ["create", "retrieve", "update", "list", "delete", "cancel"]

# The client's own methods: a stream, a raw view, and the asynchronous ones

wire.give({"text": "hello"})
assert client.chat(text="hi").text == "hello"
wire.give('data: {"piece": "a"}\n\ndata: [DONE]\n\n', media_type="text/event-stream")
assert [one.piece for one in client.chat(text="hi", stream=True)] == ["a"]
said = 'data: {"piece": "a", "error": null}\n\ndata: {"error": {"message": "too much"}}\n\n'
for broken in (said, said.replace('"error": {', '"\\u0065rror": {'), f"{said}data: [DONE]\n\n"):
    wire.give(broken, media_type="text/event-stream")
    pieces = client.chat(text="hi", stream=True)
    assert next(pieces).piece == "a"
    with pytest.raises(APIStatusError, match="too much") as failed:
        next(pieces)
    assert failed.value.body == {"error": {"message": "too much"}}
    assert [one.piece for one in failed.value.received or ()] == ["a"]
wire.give('data: an "error" that is no JSON object\n\n', media_type="text/event-stream")
with pytest.raises(APIResponseValidationError):
    next(client.chat(text="hi", stream=True))
wire.give(job)
answer = client.with_raw_response.run("q", request={"input": "i"})
assert answer.status_code == 200 and answer.parse().id == "j"
wire.give(job)
with client.with_streaming_response.run("q", request={"input": "i"}) as unread:
    assert unread.parse().id == "j"
wire.give({"data": [job], "more": 1})
assert client.with_raw_response.jobs.list("q").parse()[0].id == "j"

wire.give({"items": [job], "next": "n"})
wire.give({"items": [job]})
assert [one.id for one in other.jobs.history.list()] == ["j", "j"]
assert wire.target == "GET /accounts/c/history?region=eu%20west&after=n"

# Pages have the classes that the ways to page are named after, and the members of their answer

wire.give({"data": [job], "has_more": True, "last_id": "e1"})
events: SyncOpenAICursorPage[Job] = client.events.list()
jobs: list[Job] = events.data
assert [one.id for one in jobs] == ["j"] == [one.id for one in events.items]
assert events.last_id == "e1" and events.to_dict()["has_more"] is True
assert isinstance(events, moving.SyncPage) and isinstance(events, pagination.SyncOpenAICursorPage)
assert events.has_next_page() and events.next_page_info() == (None, {"after": "e1"}, None)
wire.give({"data": [], "has_more": False, "last_id": "e2"})
last = events.get_next_page()
assert type(last) is SyncOpenAICursorPage and last.data == [] and last.last_id == "e2"
assert wire.target.endswith("/events?after=e1") and last.next_page_info() is None
with pytest.raises(LookupError, match="there is no next page"):
    last.get_next_page()
assert copy.copy(events).data == events.data  # a copy has no members before it has its own
with pytest.raises(AttributeError, match="no '_nothing'"):
    _ = events._nothing  # pyright: ignore[reportPrivateUsage]
with pytest.raises(AttributeError, match="nothing"):
    _ = events.nothing
wire.give({"data": [job]})
parsed: SyncOpenAICursorPage[Job] = client.events.with_raw_response.list().parse()
assert type(parsed) is SyncOpenAICursorPage and parsed.next_page_info() is None

wire.give({"found": {"hits": [job], "last": "h"}})
hits = client.events.search(page={"after": "g"})
assert hits.next_page_info() == (None, None, {"/page/after": "h"}) and len(hits.found.hits) == 1
assert type(hits) is pagination.SyncOpenAICursorPageAtajkr  # another way has the shorter name
assert not hasattr(hits, "hits")
wire.give({"list": [job], "next": "?page=2"})
archive: pagination.SyncURL[Job] = client.events.archive()
assert [one.id for one in archive.list] == ["j"]
told = archive.next_page_info()
assert told is not None and told.url is not None and told.url.endswith("/archive?page=2")


# One page alone

wire.give({"gears": ["a", "b"], "count": 2})
gears: SyncGearPage[str] = client.gears.list()
found_gears: list[str] = gears.gears
assert found_gears == list(gears) == ["a", "b"] and gears.count == 2
assert type(gears) is SyncGearPage and not gears.has_next_page()
with pytest.raises(LookupError):
    gears.get_next_page()


async def asynchronously() -> None:
    """The same, awaited."""
    async with AsyncMovingSDK(http_client=wire.async_client) as client:
        wire.give(job)
        assert (await client.run("q", request={"input": "i"})).id == "j"
        wire.give({"data": [job]})
        assert [one.id for one in await client.jobs.list("q")] == ["j"]
        wire.give({"data": [job], "last_id": "e1"})
        page: AsyncOpenAICursorPage[Job] = await client.events.list()
        assert page.data[0].id == "j" and page.last_id == "e1"
        wire.give({"data": [job]})
        following: AsyncOpenAICursorPage[Job] = await page.get_next_page()
        assert type(following) is AsyncOpenAICursorPage and following.next_page_info() is None
        wire.give({"data": [job], "last_id": "e1"})
        wire.give({"data": [job]})
        assert [one.id async for one in client.events.list()] == ["j", "j"]
        wire.give({"data": []})
        async for each in client.events.list().iter_pages():
            assert type(each) is AsyncOpenAICursorPage
        wire.give({"data": [job]})
        raw = await client.events.with_raw_response.list()
        parsed: AsyncOpenAICursorPage[Job] = await raw.parse()
        assert [one.id for one in parsed.data] == ["j"]


asyncio.run(asynchronously())

# Names that users of other generators' packages import

assert moving.NotGiven is moving.Omit and moving.NOT_GIVEN is moving.not_given is moving.omit
assert issubclass(Job, moving.BaseModel) and moving.NoneType is type(None)
assert moving.DEFAULT_MAX_RETRIES == 2 and moving.DEFAULT_TIMEOUT.total == 60
with moving.DefaultHttpxClient(transport=httpx2.MockTransport(wire.answer)) as http:
    sdk = MovingSDK(http_client=http, max_retries=moving.DEFAULT_MAX_RETRIES)
    wire.give(job)
    assert sdk.jobs.retrieve("j", queue="q").id == "j" and http.follow_redirects
assert issubclass(moving.DefaultAioHttpClient, httpx2.AsyncClient)
assert issubclass(moving.Transport, httpx2.BaseTransport)
assert moving.DEFAULT_CONNECTION_LIMITS.max_connections == 1000
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "a.txt")
    file.write_bytes(b"a")
    assert moving.file_from_path(str(file)) == ("a.txt", b"a")
options: moving.RequestOptions = {"timeout": 3, "headers": {"A": "b"}}
assert moving.RequestOptions.__optional_keys__ >= options.keys()

params: types.JobListParams = {"state": "done"}
wire.give({"data": [job]})
results: types.JobListResponse = client.jobs.list("q", **params)
assert [one.id for one in results] == ["j"]
updating: types.JobUpdateParams = {"queue": "q", "job_id": "j", "labels": {"a": "b"}}
wire.give({"job": job})
client.jobs.update(**updating)
assert types.JobUpdateParams.__required_keys__ == {"queue", "job_id"}
assert not hasattr(types, "JobRetrieveParams") and not hasattr(types, "JobDeleteParams")
assert not hasattr(types, "JobRetrieveResponse") and not hasattr(types, "ModelListResponse")

ids: StopIDListParams = {"from_": "a", "max_count": 2, "x_trace": "t"}
wire.give({"ids": ["s"], "entry": {"at": 1}})
stops: StopIDListResponse = client.openai.stop_ids.list(**ids)
assert wire.target.endswith("/openai/stop_ids?from=a&maxCount=2") and stops.ids == ["s"]
assert StopIDListResponse is moving.OpenAIStopIDListResponse
assert type(client.openai.stop_ids).__name__ == "OpenAIStopIDs"
assert types.jobs.RunCreateParams.__required_keys__ == {"request"} and types.jobs.Job is Job
assert HistoryListParams.__optional_keys__ == {"after"}

# Types in folders of their own, and as requests take them

assert shared.Job is Job and shared.JobRequest is types.JobRequest
assert not hasattr(shared, "JobRequestParam") and not hasattr(shared_params, "Job")
shared_request: shared_params.JobRequest = {"input": "i"}
assert shared_params.JobRequest is types.JobRequestParam and shared_request["input"] == "i"
assert types.jobs.runs.EventPage is types.EventPage
assert not hasattr(types.jobs, "EventPage")

silent: client_chat_params.ClientChatParamsNonStreaming = {"text": "a"}
streaming: client_chat_params.ClientChatParamsStreaming = {"text": "a", "stream": True}
asked: list[types.ClientChatParams] = [silent, streaming]
wire.give({"text": "b"})
assert client.chat(**silent).text == "b" and len(asked) == 2
