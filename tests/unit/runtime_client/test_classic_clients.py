"""HTTP clients of classic `httpx` as `http_client`: all that those of `httpx2` do."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bw_loopback import Script, reply, stream
from bw_runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from bw_runtime.client.limits import SizeLimits
from bw_runtime.errors import (
    APIConnectionError,
    APIStreamInterruptedError,
    APITimeoutError,
    BadRequestError,
    ResponseTooLargeError,
)
from bw_runtime.requests.files import write_content
from bw_sample_api import GET, AsyncClient, Client

httpx: Any = pytest.importorskip("httpx", reason="classic httpx is not installed")

THING = {"id": "t1"}
PATH = Arguments(path={"id": "x"})
ONE = b'event: piece\ndata: {"text": "1"}\n\n'
LAST = b'event: piece\ndata: {"text": "", "done": "stop"}\n\n'
PUT: Operation[Any] = Operation(
    name="files.put",
    method="PUT",
    path="/files",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("204"),),
)


def of(caller: Any, **options: Any) -> Any:
    """A client of classic httpx of the right kind, which is made in no time."""
    is_async = type(caller).__name__ == "AsyncCaller"
    return (httpx.AsyncClient if is_async else httpx.Client)(verify=False, **options)


def mocked(caller: Any, answer: Any, **options: Any) -> dict[str, Any]:
    """The options of a client whose requests a function answers."""
    http = of(caller, transport=httpx.MockTransport(answer), **options)
    return {"http_client": http, "base_url": "https://a.example", "max_retries": 0}


def test_a_call_sends_what_both_clients_add(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING, set_cookie="kept=1"))
    http = of(
        caller,
        headers={"x-own": "1", "X-Api-Key": "theirs"},
        cookies={"c": "2"},
        params={"p": "3"},
        auth=("user", "pw"),
    )
    for _ in range(2):
        assert caller.create({"http_client": http}, name="ä").id == "t1"
    first, second = server.seen
    assert first.json == {"name": "ä", "kind": "plain"} and first.target == "/v1/things?p=3"
    assert first.all("x-own") == ["1"] and first.all("x-api-key") == ["k-secret"]
    assert first.all("authorization") == ["Basic dXNlcjpwdw=="]
    assert first.all("host") == [server.url.removeprefix("http://")]
    assert first.all("cookie") == ["c=2"]
    assert sorted(second.all("cookie")[0].split("; ")) == ["c=2", "kept=1"]
    assert first.all("user-agent")[0].startswith("sample-api/1.2.3 ")
    assert first.all("content-length") == [str(len(first.body))]
    assert not http.is_closed


def test_each_header_is_sent_once_as_by_our_own_client(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create()
    caller.create({"http_client": of(caller)})
    ours, theirs = (sorted((k.lower(), v) for k, v in each.headers) for each in server.seen)
    assert ours == theirs


def test_a_user_agent_of_its_own_is_kept(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create({"http_client": of(caller, headers={"User-Agent": "mine/1"})})
    assert server.seen[0].all("user-agent") == ["mine/1"]


def test_hooks_and_subclasses(caller: Any, server: Any) -> None:
    server.answer(reply(200, raw=gzip.compress(b'{"id": "t1"}'), content_encoding="gzip"))
    seen: list[Any] = []

    def hear(response: Any) -> Any:
        seen.append(response)
        return response.aread() if type(caller).__name__ == "AsyncCaller" else response.read()

    async def hear_async(response: Any) -> None:
        await hear(response)

    is_async = type(caller).__name__ == "AsyncCaller"
    kind = type("Own", (httpx.AsyncClient if is_async else httpx.Client,), {})
    http = kind(verify=False, event_hooks={"response": [hear_async if is_async else hear]})
    assert caller.create({"http_client": http}).id == "t1"
    assert isinstance(seen[0], httpx.Response) and seen[0].json() == THING


@pytest.mark.parametrize("way", ["json", "gzip", "pieces"])
def test_mock_transports(caller: Any, way: str) -> None:
    """As they are used in tests: the answers may have been read by then."""
    asked: list[Any] = []
    packed = gzip.compress(json.dumps(THING).encode())

    class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):  # type: ignore[misc,name-defined]
        def __iter__(self) -> Any:
            yield packed

        async def __aiter__(self) -> Any:
            yield packed

    def answer(request: Any) -> Any:
        asked.append(json.loads(request.content))
        headers = {"content-encoding": "gzip", "content-type": "application/json"}
        if way == "json":
            return httpx.Response(200, json=THING)
        if way == "gzip":
            return httpx.Response(200, headers=headers, content=packed)
        return httpx.Response(200, headers=headers, stream=Pieces())

    assert caller.create(mocked(caller, answer), name="x").id == "t1"
    assert asked == [{"name": "x", "kind": "plain"}]


def test_what_intercepts_the_library_sees_the_calls(
    caller: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `respx` and `pytest-httpx` do: they put their own in place of the transports' method."""
    urls: list[str] = []

    def answer(_: Any, request: Any) -> Any:
        urls.append(str(request.url))
        return httpx.Response(400, json={"error": {"type": "t", "message": "m"}})

    async def answer_async(_: Any, request: Any) -> Any:
        return answer(_, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", answer_async)
    options = {"http_client": of(caller), "base_url": "https://a.example"}
    with pytest.raises(BadRequestError, match="400 t: m"):
        caller.create(options)
    assert urls == ["https://a.example/v1/things"]


def test_streams(caller: Any, server: Any) -> None:
    server.answer(stream(ONE, LAST), stream(ONE, cut=True))
    events: list[Any] = []
    caller.collect(events, {"http_client": of(caller)})
    assert [each.text for each in events] == ["1", ""]
    with pytest.raises(APIStreamInterruptedError, match="the connection broke") as caught:
        caller.collect([], {"http_client": of(caller)})
    assert isinstance(caught.value.__cause__, APIConnectionError)
    assert [each.text for each in caught.value.received] == ["1"]


def test_raw_answers(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING, request_id="r1", set_cookie="a=1"))

    def use(client: Any, wait: Any) -> None:
        raw = wait(client.things.with_raw_response.create())
        assert (raw.status_code, raw.request_id, raw.is_closed) == (200, "r1", True)
        assert raw.http_request.headers["x-api-key"] == "k-secret"
        assert raw.headers.get("set-cookie") == "a=1" and raw.http_response.json() == THING

    caller.run(use, http_client=of(caller))


FAILURES = [
    ("ConnectError", APIConnectionError, True),
    ("ReadError", APIConnectionError, True),
    ("WriteError", APIConnectionError, True),
    ("RemoteProtocolError", APIConnectionError, True),
    ("ProxyError", APIConnectionError, True),
    ("LocalProtocolError", APIConnectionError, False),
    ("UnsupportedProtocol", APIConnectionError, False),
    ("DecodingError", APIConnectionError, False),
    ("ConnectTimeout", APITimeoutError, True),
    ("ReadTimeout", APITimeoutError, True),
    ("WriteTimeout", APITimeoutError, True),
    ("PoolTimeout", APITimeoutError, True),
]


@pytest.mark.parametrize(("name", "kind", "again"), FAILURES)
def test_each_failure_has_its_class(caller: Any, name: str, kind: Any, again: bool) -> None:
    calls: list[Any] = []

    def fail(request: Any) -> Any:
        calls.append(request)
        raise getattr(httpx, name)("no luck", request=request)

    with pytest.raises(APIConnectionError) as caught:
        caller.create({**mocked(caller, fail), "max_retries": 1})
    assert type(caught.value) is kind and caught.value.retryable is again
    assert len(calls) == 1 + again
    assert "a.example" in str(caught.value)
    assert "no luck" in str(caught.value) or kind is APITimeoutError
    assert type(caught.value.__cause__).__name__ == name


@pytest.mark.parametrize("error", [TypeError("a bug"), KeyError("x"), ZeroDivisionError()])
def test_bugs_are_neither_wrapped_nor_sent_again(caller: Any, error: Exception) -> None:
    calls: list[int] = []

    def fail(request: Any) -> Any:
        calls.append(1)
        raise error

    with pytest.raises(type(error)):
        caller.create({**mocked(caller, fail), "max_retries": 3})
    assert calls == [1]


def test_redirects_take_nothing_to_another_origin(caller: Any) -> None:
    asked: list[Any] = []

    def answer(request: Any) -> Any:
        asked.append(request)
        targets = ["https://a.example/second", "https://b.example/third"]
        if len(asked) <= len(targets):
            return httpx.Response(307, headers={"location": targets[len(asked) - 1]})
        return httpx.Response(200, json=THING)

    http = {"auth": ("u", "p"), "cookies": {"c": "1"}, "headers": {"x-own": "1"}}
    options = mocked(caller, answer, follow_redirects=True, **http)
    assert caller.run(lambda c, w: w(c.things.call(GET, PATH)), **options).id == "t1"
    names = ("authorization", "cookie", "x-own", "x-api-key")
    assert [[name in each.headers for name in names] for each in asked] == [
        [True] * 4,
        [True] * 4,
        [False] * 4,
    ]


def test_answers_have_their_limit(caller: Any, server: Any) -> None:
    packed = gzip.compress(b" " * 10_000_000)
    server.answer(reply(200, raw=packed, content_encoding="gzip", content_type="application/json"))
    limits = {"size_limits": SizeLimits(response=1_000_000)}
    with pytest.raises(ResponseTooLargeError):
        caller.create({"http_client": of(caller), **limits})


def test_bodies_in_pieces_are_sent_again(caller: Any, server: Any, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 300_000)
    server.answer(reply(500), reply(204))

    def use(client: Any, wait: Any) -> None:
        wait(client.things.call(PUT, Arguments(body=path)))
        wait(client.things.call(PUT, Arguments(body=iter([b"a", b"b"]))))

    caller.run(use, http_client=of(caller))
    assert [each.body for each in server.seen] == [b"x" * 300_000, b"x" * 300_000, b"ab"]
    assert server.seen[2].all("transfer-encoding") == ["chunked"]


def test_the_nearest_timeout_wins(caller: Any) -> None:
    told: list[Any] = []

    def answer(request: Any) -> Any:
        told.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json=THING)

    for http, client, call in (
        ({}, {}, {}),
        ({"timeout": 7}, {}, {}),
        ({"timeout": 7}, {"timeout": 8}, {}),
        ({"timeout": 7}, {"timeout": 8}, {"timeout": 9}),
    ):
        caller.create({**mocked(caller, answer, **http), **client}, **call)
    assert told == [600.0, 7.0, 8.0, 9.0]


def test_what_is_told_of_the_client(caller: Any) -> None:
    http = of(caller, timeout=httpx.Timeout(7, connect=1))

    def use(client: Any, wait: Any) -> None:
        assert (client.timeout.connect, client.timeout.read) == (1, 7) and not client.is_closed()
        with pytest.raises(TypeError, match="can't be pickled"):
            pickle.dumps(client)
        wait(http.aclose()) if hasattr(http, "aclose") else http.close()
        assert client.is_closed()

    caller.run(use, http_client=http)


def test_the_kinds_are_not_mixed_up() -> None:
    with pytest.raises(TypeError, match=r"httpx2\.Client or an httpx\.Client, not httpx\.Async"):
        Client(api_key="k", http_client=httpx.AsyncClient(verify=False))
    with pytest.raises(TypeError, match=r"httpx2\.AsyncClient .* not httpx\.Client"):
        AsyncClient(api_key="k", http_client=httpx.Client(verify=False))
    with pytest.raises(TypeError, match=r"not builtins\.object"):
        Client(api_key="k", http_client=object())


def test_a_secret_in_a_query_is_not_logged(caller: Any, caplog: pytest.LogCaptureFixture) -> None:
    """The library logs every URL."""
    caplog.set_level(logging.DEBUG)
    from bw_runtime.calls.transport import AsyncTransport, SyncTransport
    from bw_runtime.client.limits import Timeout
    from bw_runtime.requests.request import Request

    asked: list[str] = []

    def answer(request: Any) -> Any:
        asked.append(str(request.url))
        return httpx.Response(200, json=THING)

    http = mocked(caller, answer)["http_client"]
    request = Request("GET", "https://a.example/x?key=secret", {}, None, Timeout(None), False)
    request.secret_query = True
    if type(caller).__name__ == "AsyncCaller":
        asyncio.run(AsyncTransport(http).send(request, False, None))
    else:
        SyncTransport(http).send(request, False, None)
    assert asked == ["https://a.example/x?key=secret"]
    assert "https://a.example/x?***" in caplog.text and "secret" not in caplog.text


_WITHOUT = """
import runpy, sys
sys.modules["httpx"] = None  # which makes importing it an error
sys.path.insert(0, {folder!r})
runpy.run_path({unit!r})
import conftest
loopback, sample = conftest.loopback, conftest.sample
with loopback.Server() as server:
    server.answer(loopback.reply(200, {{"id": "t1"}}))
    print(sample.Client(api_key="k", base_url=server.url).things.create().id)
try:
    sample.Client(api_key="k", http_client=object())
except TypeError as error:
    print(error)
"""


def test_nobody_needs_the_library_who_does_not_use_it() -> None:
    here = Path(__file__).parent
    code = _WITHOUT.format(folder=str(here), unit=str(here.parent / "conftest.py"))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.splitlines()[:1] == ["t1"], done.stderr
    assert "not builtins.object" in done.stdout


def test_a_dripping_stream_of_a_broken_server_ends(caller: Any, server: Any) -> None:
    server.answer(Script([b"HTTP/1.1 200 X\r\n"], hold=True))
    with pytest.raises(APITimeoutError, match="timed out"):
        caller.create({"http_client": of(caller), "max_retries": 0, "timeout": 0.1})
