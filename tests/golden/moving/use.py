"""A package that keeps the shape of one that people use already."""

import asyncio
import inspect
import os

import moving
import pytest
from moving import (
    APIError,
    APIResponseValidationError,
    AsyncClient,
    AsyncMovingSDK,
    Client,
    Job,
    ListModelsResponse,
    MovingSDK,
    MovingSDKError,
    NotFoundError,
    raw_response,
    types,
)
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

raw = raw_response(client.jobs.list)
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
assert set(kinds) == {inspect.Parameter.KEYWORD_ONLY}

own = [name for name, one in vars(type(client.jobs)).items() if inspect.isfunction(one)]
assert own == ["create", "retrieve", "update", "list", "delete", "cancel"]

# The client's own methods: a stream, a raw view, and the asynchronous ones

wire.give({"text": "hello"})
assert client.chat(text="hi").text == "hello"
wire.give('data: {"piece": "a"}\n\ndata: [DONE]\n\n', media_type="text/event-stream")
assert [one.piece for one in client.chat(text="hi", stream=True)] == ["a"]
wire.give(job)
assert raw_response(client.run)("q", request={"input": "i"}).status_code == 200

wire.give({"items": [job], "next": "n"})
wire.give({"items": [job]})
assert [one.id for one in other.jobs.history.list()] == ["j", "j"]
assert wire.target == "GET /accounts/c/history?region=eu%20west&after=n"


async def asynchronously() -> None:
    """The same, awaited."""
    async with AsyncMovingSDK(http_client=wire.async_client) as client:
        wire.give(job)
        assert (await client.run("q", request={"input": "i"})).id == "j"
        wire.give({"data": [job]})
        assert [one.id for one in await client.jobs.list("q")] == ["j"]


asyncio.run(asynchronously())
assert moving.__all__
