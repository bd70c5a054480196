"""An API that answers as a test says, for programs that use a package."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import text_completions as tc
from text_completions.testing import MockApi, mock_api

from .conftest import ARGUMENTS
from .peer import COMPLETION

__all__ = ["mock_api"]

EVENT = {**COMPLETION, "completion": "a", "stop_reason": None}


@pytest.fixture(params=["sync", "async"])
def create(request: pytest.FixtureRequest, mock_api: MockApi) -> Any:
    """Create a completion; of a stream what `until_done` gives."""

    def sync(**arguments: Any) -> Any:
        client = tc.Client(api_key="k", http_client=mock_api.http_client)
        got = client.completions.create(**{**ARGUMENTS, **arguments})
        return got.until_done() if isinstance(got, tc.TextStream) else got

    async def asynchronous(**arguments: Any) -> Any:
        client = tc.AsyncClient(api_key="k", http_client=mock_api.async_http_client)
        got = await client.completions.create(**{**ARGUMENTS, **arguments})
        return await got.until_done() if isinstance(got, tc.AsyncTextStream) else got

    return sync if request.param == "sync" else lambda **a: asyncio.run(asynchronous(**a))


def test_answers_come_in_order(create: Any, mock_api: MockApi) -> None:
    mock_api.answer({"error": {"type": "overloaded_error", "message": "x"}}, status=529)
    mock_api.answer(tc.Completion.model_validate(COMPLETION), headers={"request-id": "r1"})
    assert create()._request_id == "r1" and mock_api.left == 0
    first, second = mock_api.calls
    assert (first.method, first.path) == ("POST", "/v1/complete")
    assert first.json == second.json and first.json["prompt"] == ARGUMENTS["prompt"]
    assert second.headers["x-api-key"] == "k" and "/v1/complete" in repr(second)


def test_streams(create: Any, mock_api: MockApi) -> None:
    last = {**EVENT, "completion": "b", "stop_reason": "stop_sequence"}
    mock_api.stream(("ping", {"type": "ping"}), ("completion", EVENT), last)
    assert create(stream=True).completion == "ab"


def test_faults(create: Any, mock_api: MockApi) -> None:
    mock_api.fail("timeout")
    with pytest.raises(tc.APITimeoutError):
        create(max_retries=0)
    mock_api.fail("connect")
    with pytest.raises(tc.APIConnectionError, match="asked for this"):
        create(max_retries=0)
    mock_api.stream(("completion", EVENT), then="reset")
    with pytest.raises(tc.APIStreamInterruptedError) as caught:
        create(stream=True)
    assert len(caught.value.received) == 1


def test_what_nobody_answers_and_nobody_asks_for(create: Any, mock_api: MockApi) -> None:
    with pytest.raises(AssertionError, match="no answer is left for POST /v1/complete"):
        create()
    mock_api.answer("left")
    assert mock_api.left == 1
    mock_api._answers.clear()


def test_text_and_lines() -> None:
    api = MockApi()
    api.answer("plain", status=418)
    api.stream({"a": 1}, {"a": 2}, media_type="application/jsonl")
    assert api.http_client.get("https://a.example/x").text == "plain"
    assert api.http_client.get("https://a.example/x?q=1").content == b'{"a":1}\n{"a":2}\n'
    assert api.calls[1].query["q"] == "1"
