"""What callers put around each attempt: their own, logging, and spans of OpenTelemetry."""

from __future__ import annotations

import asyncio
import logging
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import httpx2
import pytest
from bw_runtime.calls.log_calls import log_calls
from bw_runtime.calls.telemetry import OpenTelemetryMiddleware
from bw_runtime.errors import APIConnectionError, NotFoundError
from bw_sample_api import AsyncClient, Client, FakeClock

THING = {"id": "a"}


class Way:
    """Calls `create` once, synchronously or not, with what the server answers."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.requests: list[httpx2.Request] = []

    def create(self, *answers: Any, **options: Any) -> Any:
        left = list(answers) or [httpx2.Response(200, json=THING)]

        def answer(request: httpx2.Request) -> httpx2.Response:
            self.requests.append(request)
            found = left.pop(0)
            if isinstance(found, Exception):
                raise found
            return found  # type: ignore[no-any-return]

        stated = {"api_key": "k-secret", "base_url": "https://a.example/v1", **options}
        mock = httpx2.MockTransport(answer)
        if self.kind == "sync":
            client = Client(http_client=httpx2.Client(transport=mock), **stated)
            client._core.clock = FakeClock()
            return client.things.create()
        other = AsyncClient(http_client=httpx2.AsyncClient(transport=mock), **stated)
        other._core.clock = FakeClock()
        return asyncio.run(other.things.create())


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest) -> Way:
    return Way(request.param)


def test_each_attempt_is_seen_from_both_sides(way: Way) -> None:
    seen: list[Any] = []

    def outer(attempt: Any) -> Any:
        seen.append(("out", attempt.operation, attempt.method, attempt.url, attempt.retries_taken))
        attempt.set_header("x-trace", "t1")
        response = yield
        seen.append(("out", response.status_code))

    def inner(attempt: Any) -> Any:
        seen.append(("in", attempt.headers["x-trace"]))
        response = yield
        seen.append(("in", response.status_code))

    way.create(httpx2.Response(503), httpx2.Response(200, json=THING), middleware=[outer, inner])
    said = "things.create", "POST", "https://a.example/v1/v1/things"
    assert seen == [
        ("out", *said, 0), ("in", "t1"), ("in", 503), ("out", 503),
        ("out", *said, 1), ("in", "t1"), ("in", 200), ("out", 200),
    ]  # fmt: skip
    assert [one.headers["x-trace"] for one in way.requests] == ["t1", "t1"]


def test_a_failure_is_raised_where_a_middleware_waits(way: Way) -> None:
    seen: list[Any] = []

    def watch(attempt: Any) -> Any:
        try:
            yield
        except APIConnectionError as error:
            seen.append(str(error))  # and swallowed, which changes nothing

    with pytest.raises(APIConnectionError, match="no route"):
        way.create(httpx2.ConnectError("no route"), middleware=[watch], max_retries=0)
    assert seen == ["no route"] or seen == ["a.example: no route"]


def test_one_that_ends_early_or_raises(way: Way) -> None:
    def early(attempt: Any) -> Any:
        yield from ()

    def wrong(attempt: Any) -> Any:
        raise ZeroDivisionError
        yield

    def late(attempt: Any) -> Any:
        yield
        raise ZeroDivisionError

    assert way.create(middleware=[late_ok]).id == "a"
    for each in (wrong, late):
        with pytest.raises(ZeroDivisionError):
            way.create(middleware=[each])
    assert way.create(middleware=[early, late_ok]).id == "a"


def late_ok(attempt: Any) -> Any:
    yield
    yield  # never reached: it is closed


def test_no_secret_is_shown(way: Way) -> None:
    seen: list[Any] = []

    def watch(attempt: Any) -> Any:
        seen.append((dict(attempt.headers), attempt.url))
        yield

    way.create(
        middleware=[watch], auth_token="t-secret",
        default_headers={"x-more": "k-secret", "cookie": "c-secret"},
    )  # fmt: skip
    assert "secret" not in str(seen) and seen[0][0]["x-api-key"] == "***"
    assert way.requests[0].headers["x-api-key"] == "k-secret"


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_middleware_is_checked_and_replaced(kind: Any) -> None:
    client = kind(middleware=[late_ok])
    assert client.with_options(max_retries=1)._core.settings.middleware == (late_ok,)
    assert client.with_options(middleware=[])._core.settings.middleware == ()
    with pytest.raises(TypeError, match="middleware must be generator functions, not int"):
        kind(middleware=[5])


# Logging


def test_what_is_logged(way: Way, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bw_runtime")
    good = httpx2.Response(
        200, json=THING, headers={"request-id": "r1", "set-cookie": "c-secret", "x-kept": "y"}
    )
    way.create(httpx2.Response(503), good, middleware=[log_calls])
    lines = [one.getMessage() for one in caplog.records if one.levelno == logging.INFO]
    assert len(lines) == 2 and "POST https://a.example/v1/v1/things: 503 in" in lines[0]
    assert "(retry 1): 200 in" in lines[1] and lines[1].endswith("(r1)")
    assert "secret" not in caplog.text and "'x-kept': 'y'" in caplog.text
    assert "'x-api-key': '***'" in caplog.text
    caplog.clear()
    with pytest.raises(APIConnectionError):
        way.create(httpx2.ReadError("reset"), middleware=[log_calls], max_retries=0)
    assert "reset after" in caplog.text


@pytest.fixture
def _logger() -> Any:
    logger = logging.getLogger("bw_runtime")
    level = logger.level
    yield
    logger.setLevel(level)


@pytest.mark.usefixtures("_logger")
@pytest.mark.parametrize(("word", "count"), [("info", 1), ("DEBUG", 3), ("", 0)])
def test_the_environment_has_calls_logged(
    way: Way,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    count: int,
) -> None:
    monkeypatch.setenv("SAMPLE_LOG", word)
    way.create()
    assert len([one for one in caplog.records if one.name == "bw_runtime"]) == count


def test_another_word_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_LOG", "loud")
    with pytest.raises(ValueError, match="SAMPLE_LOG must be info or debug"):
        Client()


# OpenTelemetry, whose API stands in here: what it is called with is its public surface.


class Span:
    def __init__(self, name: str, kind: Any, attributes: dict[str, Any]) -> None:
        self.name, self.kind, self.attributes = name, kind, dict(attributes)
        self.status: Any = None
        self.ended = 0

    def set_attribute(self, key: str, value: Any) -> None:
        self.attributes[key] = value

    def set_status(self, status: Any, description: str | None = None) -> None:
        self.status = status, description

    def end(self) -> None:
        self.ended += 1


class Tracer:
    def __init__(self) -> None:
        self.spans: list[Span] = []

    def start_span(self, name: str, *, kind: Any, attributes: Any) -> Span:
        self.spans.append(Span(name, kind, attributes))
        return self.spans[-1]


@pytest.fixture
def tracer(monkeypatch: pytest.MonkeyPatch) -> Tracer:
    made = Tracer()
    trace: Any = ModuleType("opentelemetry.trace")
    trace.SpanKind = SimpleNamespace(CLIENT="client")
    trace.StatusCode = SimpleNamespace(ERROR="error")
    trace.get_tracer = lambda name: made
    trace.set_span_in_context = lambda span: span
    propagate: Any = ModuleType("opentelemetry.propagate")
    propagate.inject = lambda carrier, context: carrier.update(traceparent=context.name)
    top: Any = ModuleType("opentelemetry")
    top.trace, top.propagate = trace, propagate
    for name, module in (("", top), (".trace", trace), (".propagate", propagate)):
        monkeypatch.setitem(sys.modules, f"opentelemetry{name}", module)
    return made


def test_a_span_for_each_attempt(way: Way, tracer: Tracer) -> None:
    middleware = [OpenTelemetryMiddleware()]
    way.create(httpx2.Response(503), httpx2.Response(200, json=THING), middleware=middleware)
    first, second = tracer.spans
    assert (first.name, first.kind) == ("POST things.create", "client")
    assert first.attributes == {
        "http.request.method": "POST", "url.full": "https://a.example/v1/v1/things",
        "server.address": "a.example", "server.port": 443,
        "http.response.status_code": 503, "error.type": "503",
    }  # fmt: skip
    assert first.status == ("error", None) and second.status is None
    assert second.attributes["http.request.resend_count"] == 1
    assert [one.ended for one in tracer.spans] == [1, 1]
    assert way.requests[0].headers["traceparent"] == "POST things.create"


def test_a_span_of_a_failure(way: Way, tracer: Tracer) -> None:
    own = Tracer()
    with pytest.raises(APIConnectionError):
        way.create(
            httpx2.ReadError("reset"), middleware=[OpenTelemetryMiddleware(own)], max_retries=0
        )
    (span,) = own.spans
    assert span.attributes["error.type"] == "APIConnectionError" and span.ended == 1
    assert span.status[0] == "error" and "reset" in span.status[1] and not tracer.spans
    with pytest.raises(NotFoundError):
        way.create(httpx2.Response(404), middleware=[OpenTelemetryMiddleware(own)])
    assert own.spans[1].attributes["error.type"] == "404"


def test_without_opentelemetry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ImportError, match="opentelemetry"):
        OpenTelemetryMiddleware()
