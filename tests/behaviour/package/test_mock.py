"""The package against the mock of the same document: both read it, and must agree on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import text_completions as tc

from .conftest import Way

SCHEMA = Path(__file__).parents[3] / "schema" / "completions.yaml"


@pytest.fixture(scope="module")
def mock() -> Iterator[str]:
    """The address of a running mock."""
    command = [sys.executable, "-m", "bindwright", "mock", str(SCHEMA), "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert "http://" in line, line
        yield line[line.index("http://") :].split()[0].rstrip("/")
        process.terminate()


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest, mock: str) -> Way:
    return Way(mock, request.param == "async", {"validation": "strict", "max_retries": 0})


def test_a_completion(way: Way) -> None:
    got = way.create(
        model=tc.Model.CLAUDE_OPUS_4_6,
        metadata={"user_id": "u"},
        stop_sequences=["a"],
        temperature=0.5,
        top_k=1,
        top_p=1,
        anthropic_beta=["a", "b"],
    )
    assert type(got) is tc.Completion and got.validation_errors == ()
    assert got.type == "completion" and got.id and got._request_id


def test_a_stream(way: Way) -> None:
    events = way.create(stream=True)
    assert {type(one) for one in events} == {tc.CompletionEvent}
    assert [one.stop_reason is None for one in events[:-1]] == [True] * (len(events) - 1)
    assert events[-1].stop_reason is not None
    assert "".join(one.completion for one in events)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, tc.BadRequestError),
        (401, tc.AuthenticationError),
        (402, tc.BillingError),
        (403, tc.PermissionDeniedError),
        (404, tc.NotFoundError),
        (429, tc.RateLimitError),
        (500, tc.InternalServerError),
        (504, tc.GatewayTimeoutError),
        (529, tc.OverloadedError),
    ],
)
def test_errors(way: Way, status: int, kind: Any) -> None:
    with pytest.raises(tc.APIStatusError) as caught:
        way.create(extra_headers={"Prefer": f"code={status}"})
    assert caught.value.status_code == status
    assert type(caught.value.error) is tc.ErrorResponse


@pytest.mark.parametrize(
    "arguments",
    [{"prompt": ""}, {"max_tokens_to_sample": 0}, {"top_p": 2}, {"metadata": {"user": 1}}],
)
def test_what_a_strict_client_refuses_the_mock_refuses_too(way: Way, arguments: Any) -> None:
    with pytest.raises(tc.ArgumentValidationError):
        way.create(**arguments)
    way.options["validation"] = "lenient"
    with pytest.raises(tc.BadRequestError):
        way.create(**arguments)
