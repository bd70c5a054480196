"""An API that answers as a test says: no request leaves the process."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any, Literal, TypeAlias, cast

import httpx2

from ..encoding import encode

Fault: TypeAlias = Literal["connect", "timeout", "reset"]
"""No connection, no answer in time, a connection that breaks."""

_FAULTS: dict[str, Callable[[str], Exception]] = {
    "connect": httpx2.ConnectError,
    "timeout": httpx2.ReadTimeout,
    "reset": httpx2.ReadError,
}


class MockCall:
    """A request that came in."""

    def __init__(self, request: httpx2.Request) -> None:
        self.request = request
        """The request as an object of the HTTP library."""
        self.method = request.method
        self.path = request.url.path
        self.query = request.url.params
        self.headers = request.headers
        self.content = request.content

    @property
    def json(self) -> Any:
        """The body as JSON values; a `ValueError` says that it is none."""
        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<MockCall {self.method} {self.path}>"


class MockApi:
    """Answers in the order in which they are given, each of them once.

    Give a client `http_client` (an asynchronous one `async_http_client`), and it asks this.
    """

    def __init__(self) -> None:
        self.calls: list[MockCall] = []
        """What was asked, retries included."""
        self._answers: deque[Callable[[], httpx2.Response]] = deque()
        transport = httpx2.MockTransport(self._next)
        self.http_client = httpx2.Client(transport=transport)
        self.async_http_client = httpx2.AsyncClient(transport=transport)

    @property
    def left(self) -> int:
        """How many answers were not asked for yet."""
        return len(self._answers)

    def answer(
        self, body: object = None, *, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> None:
        """Answer with a body: JSON of models and JSON values, bytes and text as they are.

        An error asks for a retry at once, unless the headers say otherwise.
        """
        said = {"retry-after-ms": "1"} if status >= 400 else {}
        if body is not None and not isinstance(body, bytes | str):
            said["content-type"] = "application/json"
            body = encode(body)
        said |= headers or {}
        self._answers.append(lambda: httpx2.Response(status, headers=said, content=body))

    def stream(
        self,
        *events: object,
        media_type: str = "text/event-stream",
        headers: Mapping[str, str] | None = None,
        then: Fault | None = None,
    ) -> None:
        """Answer with events: the data of each (text goes as it is), or its name and its data.

        Media types other than that of events get a line for each. `then` breaks the stream off.
        """
        named = media_type == "text/event-stream"
        pieces = [_event(each) if named else encode(each) + b"\n" for each in events]
        said = {"content-type": media_type, **(headers or {})}
        self._answers.append(
            lambda: httpx2.Response(200, headers=said, stream=_Pieces(pieces, then))
        )

    def fail(self, fault: Fault = "connect") -> None:
        """Give no answer."""

        def broken() -> httpx2.Response:
            raise _failure(fault)

        self._answers.append(broken)

    def _next(self, request: httpx2.Request) -> httpx2.Response:
        self.calls.append(MockCall(request))
        if not self._answers:
            raise AssertionError(f"no answer is left for {request.method} {request.url.path}")
        return self._answers.popleft()()


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body in pieces, which may break off."""

    def __init__(self, pieces: list[bytes], then: Fault | None) -> None:
        self._pieces = pieces
        self._then: Fault | None = then

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces
        if self._then is not None:
            then: Fault = self._then
            raise _failure(then)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def _event(event: object) -> bytes:
    name, data = cast("Any", event) if isinstance(event, tuple) else (None, event)
    text = data if isinstance(data, str) else encode(data).decode()
    lines = [] if name is None else [f"event: {name}"]
    lines += [f"data: {line}" for line in text.split("\n")]
    return ("\n".join(lines) + "\n\n").encode()


def _failure(fault: Fault) -> Exception:
    return _FAULTS[fault](f"a test asked for this: {fault}")


def _fixture(make: Callable[[], Iterator[MockApi]]) -> Any:
    """Make a fixture of it, where pytest is."""
    try:
        import pytest
    except ImportError:
        return make
    return pytest.fixture(make)


@_fixture
def mock_api() -> Iterator[MockApi]:
    """Give a `MockApi`; the test fails where an answer is left that was not asked for."""
    api = MockApi()
    yield api
    assert not api.left, f"{api.left} answers were not asked for"
