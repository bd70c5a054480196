"""A client's options, and its HTTP client."""

from __future__ import annotations

import asyncio
import math
import ssl
import threading
from typing import Any

import httpx2
import pytest
from bw_loopback import Script, reply
from bw_runtime.calls import transport
from bw_runtime.client.descriptions import Arguments
from bw_runtime.client.limits import Timeout
from bw_runtime.errors import APIConnectionError, ArgumentValidationError
from bw_runtime.omit import omit
from bw_sample_api import GET, AsyncClient, Client, FakeClock

THING = {"id": "t1", "size": 3}


class Spy:
    """Collects requests in place of a network."""

    def __init__(self, *answers: httpx2.Response) -> None:
        self.requests: list[httpx2.Request] = []
        self._answers = list(answers)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._answers.pop(0) if self._answers else httpx2.Response(200, json=THING)

    def client(self, **options: Any) -> httpx2.Client:
        return httpx2.Client(transport=httpx2.MockTransport(self), **options)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"max_retries": None}, TypeError, "max_retries must be an int"),
        ({"max_retries": math.inf}, TypeError, "max_retries must be an int"),
        ({"max_retries": True}, TypeError, "max_retries must be an int"),
        ({"max_retries": -1}, ValueError, "max_retries must not be negative"),
        ({"timeout": "5"}, TypeError, "timeout must be"),
        ({"timeout": 0}, ValueError, "positive"),
        ({"timeout": math.nan}, ValueError, "positive"),
        ({"base_url": "example.com"}, ValueError, "base_url must be an http"),
        ({"base_url": "ftp://example.com"}, ValueError, "base_url must be an http"),
        ({"base_url": "https://example.com/?a=b"}, ValueError, "neither a query"),
        ({"validation": "loose"}, ValueError, "validation must be"),
        ({"api_key": 5}, TypeError, "api_key must be a string"),
        ({"api_key": "a\nb-secret"}, ValueError, "api_key holds a character"),
        (
            {"http_client": object()},
            TypeError,
            r"must be an httpx2\.\w+ or an httpx\.\w+, not builtins\.object",
        ),
    ],
)
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_impossible_options(kind: Any, options: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message) as caught:
        kind(**options)
    assert "secret" not in str(caught.value)
    if "base_url" not in options:
        with pytest.raises(error, match=message):
            kind().with_options(**options)


def test_the_http_clients_are_not_mixed_up() -> None:
    with pytest.raises(TypeError, match=r"must be an httpx2\.Client or .*, not httpx2\.Async"):
        Client(http_client=httpx2.AsyncClient())
    with pytest.raises(TypeError, match=r"must be an httpx2\.AsyncClient or .*not httpx2\.Client"):
        AsyncClient(http_client=httpx2.Client())


def test_no_secret_is_printed() -> None:
    client = Client(
        api_key="k-secret",
        base_url="https://user:pass-secret@example.com/x",
        default_headers={"x-more": "h-secret"},
    )
    text = f"{client!r} {client} {client._core.settings!r} {client._core!r}"
    assert "secret" not in text and "example.com" in repr(client)


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_KEY", "from-env\n")
    monkeypatch.setenv("SAMPLE_TOKEN", "")
    monkeypatch.setenv("SAMPLE_BASE_URL", "https://env.example/p/")
    spy = Spy()
    Client(http_client=spy.client()).things.create()
    Client(
        api_key="given", base_url="https://given.example", http_client=spy.client()
    ).things.create()
    first, second = spy.requests
    assert first.headers["x-api-key"] == "from-env" and "authorization" not in first.headers
    assert str(first.url) == "https://env.example/p/v1/things"
    assert second.headers["x-api-key"] == "given"
    assert str(second.url) == "https://given.example/v1/things"


def test_with_options_changes_what_is_given_and_keeps_the_rest() -> None:
    spy = Spy()
    base = Client(
        api_key="k",
        auth_token="t",
        base_url="https://a.example",
        timeout=7,
        max_retries=1,
        default_headers={"X-One": "1", "X-Two": "2"},
        http_client=spy.client(),
        validation="strict",
    )
    base.things.create()
    assert base.with_options()._core.settings == base._core.settings
    changed = base.with_options(
        api_key="k2", auth_token=None, max_retries=0, default_headers={"x-one": "x", "X-TWO": omit}
    )
    assert type(changed) is Client and changed.things is not base.things
    changed.things.create()
    first, second = spy.requests
    assert (first.headers["x-one"], first.headers["x-two"]) == ("1", "2")
    assert first.headers["authorization"] == "Bearer t"
    assert second.headers["x-one"] == "x" and "x-two" not in second.headers
    assert second.headers["x-api-key"] == "k2" and "authorization" not in second.headers
    limits = {"connect": 5.0, "read": 7.0, "write": 7.0, "pool": 7.0}
    assert second.extensions["timeout"] == pytest.approx(limits, rel=0.1)
    with pytest.raises(ArgumentValidationError):
        changed.things.create(name="")
    assert (
        base.with_options(base_url="https://b.example")._core.lazy_transport
        is base._core.lazy_transport
    )


def test_what_the_callers_http_client_adds_survives() -> None:
    spy = Spy()
    http = spy.client(
        headers=[("x-own", "1"), ("x-own", "2"), ("user-agent", "mine/1"), ("x-version", "theirs")],
        params={"p": "1"},
        cookies={"c": "1"},
        auth=("user", "password"),
    )
    Client(base_url="https://a.example", http_client=http).things.create()  # `auth` is enough
    request = spy.requests[0]
    assert request.headers.get_list("x-own") == ["1", "2"]
    assert request.headers["user-agent"] == "mine/1"
    assert request.headers["x-version"] == "2020-01-01"
    assert request.headers["cookie"] == "c=1"
    assert request.headers["authorization"].startswith("Basic ")
    assert str(request.url) == "https://a.example/v1/things?p=1"
    http.headers["x-own"] = "later"
    http.cookies.set("d", "2")
    client = Client(api_key="k", base_url="https://a.example", http_client=http)
    client.things.call(
        GET, Arguments(path={"id": "i"}, query={"tags": "t"}, cookie={"session": "s"})
    )
    request = spy.requests[1]
    assert request.headers.get_list("x-own") == ["later"]
    assert sorted(request.headers["cookie"].split("; ")) == ["c=1", "d=2", "session=s"]
    assert str(request.url) == "https://a.example/v1/things/i?tags=t&p=1"


def test_the_callers_http_client_sends_nothing_of_its_own_to_another_origin() -> None:
    spy = Spy(httpx2.Response(307, headers={"location": "https://b.example/x"}))
    http = spy.client(
        headers={"x-own": "secret"},
        params={"p": "secret"},
        cookies={"c": "secret"},
        auth=("user", "secret"),
        follow_redirects=True,
    )
    client = Client(api_key="secret", base_url="https://a.example", http_client=http)
    client.things.call(GET, Arguments(path={"id": "i"}))
    request = spy.requests[1]
    assert str(request.url) == "https://b.example/x"
    assert "secret" not in str(request.headers.raw) and "authorization" not in request.headers


def test_the_callers_http_client_keeps_its_hooks_and_stays_open() -> None:
    bodies: list[bytes] = []
    spy = Spy()
    http = spy.client(event_hooks={"request": [lambda request: bodies.append(request.content)]})
    with Client(api_key="k", base_url="https://a.example", http_client=http) as client:
        client.things.create(name="n")
    assert bodies == [b'{"name":"n","kind":"plain"}']
    assert not http.is_closed
    with pytest.raises(RuntimeError, match="the client is closed"):
        client.things.create()


@pytest.mark.parametrize(
    ("http", "client", "call", "read"),
    [
        ({}, {}, {}, 600.0),
        ({"timeout": 9.0}, {}, {}, 9.0),
        ({"timeout": 9.0}, {"timeout": 8}, {}, 8.0),
        ({"timeout": 9.0}, {"timeout": 8}, {"timeout": Timeout(7, read=3)}, 3.0),
        ({}, {"timeout": None}, {}, None),
        ({}, {"timeout": 8}, {"timeout": None}, None),
    ],
)
def test_the_nearest_timeout_wins(http: Any, client: Any, call: Any, read: float | None) -> None:
    spy = Spy()
    options = {"api_key": "k", "base_url": "https://a.example", **client}
    Client(http_client=spy.client(**http), **options).things.create(**call)
    got = spy.requests[0].extensions["timeout"]["read"]
    assert got == (read if read is None else pytest.approx(read, rel=0.1))


@pytest.mark.parametrize(
    ("timeout", "connect"),
    [(30, 5.0), (Timeout(read=5), 5.0), (Timeout(30, connect=9), 9.0), (None, None)],
)
def test_connecting_has_a_bound_of_its_own(timeout: Any, connect: float | None) -> None:
    spy = Spy()
    client = Client(api_key="k", base_url="https://a.example", http_client=spy.client())
    client.things.create(timeout=timeout)
    assert spy.requests[0].extensions["timeout"]["connect"] == connect


class Foreign:
    """The timeout of another HTTP library, by its shape: of the classic one, for example."""

    connect, read, write, pool = 1.0, 2.0, None, 4.0


@pytest.mark.parametrize(
    ("given", "phases"),
    [
        (httpx2.Timeout(30, connect=5), (5.0, 30.0, 30.0, 30.0)),
        (httpx2.Timeout(None), (None, None, None, None)),
        (Foreign(), (1.0, 2.0, None, 4.0)),
    ],
)
@pytest.mark.parametrize("where", ["client", "call", "with_options"])
def test_timeouts_of_http_libraries_are_taken(given: Any, phases: Any, where: str) -> None:
    spy = Spy()
    timeout = {"timeout": given}
    options = timeout if where == "client" else {}
    client = Client(api_key="k", base_url="https://a.example", http_client=spy.client(), **options)
    if where == "with_options":
        client = client.with_options(**timeout)
    client.things.create(**(timeout if where == "call" else {}))
    told = spy.requests[0].extensions["timeout"]
    assert tuple(told[phase] for phase in ("connect", "read", "write", "pool")) == phases


@pytest.mark.parametrize("bad", [httpx2.Timeout(0), httpx2.Timeout(-1), httpx2.Timeout(math.nan)])
def test_timeouts_of_http_libraries_are_checked(bad: Any) -> None:
    with pytest.raises(ValueError, match="positive number of seconds"):
        Client(api_key="k", timeout=bad)


def test_bugs_of_the_caller_are_neither_wrapped_nor_retried() -> None:
    calls: list[int] = []

    def broken(request: httpx2.Request) -> httpx2.Response:
        calls.append(1)
        raise TypeError("a bug")

    http = httpx2.Client(transport=httpx2.MockTransport(broken))
    with pytest.raises(TypeError, match="a bug"):
        Client(api_key="k", http_client=http).things.create()
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("error", "sent"),
    [
        (httpx2.ConnectError("no"), 3),
        (httpx2.ReadTimeout("slow"), 3),
        (httpx2.RemoteProtocolError("odd"), 3),
        (httpx2.LocalProtocolError("odd"), 1),
        (httpx2.UnsupportedProtocol("odd"), 1),
        (httpx2.DecodingError("odd"), 1),
    ],
)
def test_which_failures_are_sent_again(error: Exception, sent: int) -> None:
    calls: list[int] = []

    def fail(request: httpx2.Request) -> httpx2.Response:
        calls.append(1)
        raise error

    client = Client(api_key="k", http_client=httpx2.Client(transport=httpx2.MockTransport(fail)))
    client._core.clock = FakeClock()
    with pytest.raises(APIConnectionError) as caught:
        client.things.create()
    assert len(calls) == sent and caught.value.__cause__ is error


def test_headers_cannot_be_forged() -> None:
    client = Client(api_key="k", http_client=Spy().client())
    for headers in (
        {"x": "a\r\nb: secret"},
        {"x\r\ny": "secret"},
        {"": "secret"},
        {"x": "\0secret"},
    ):
        with pytest.raises(ValueError, match="holds a character") as caught:
            client.things.create(extra_headers=headers)
        assert "secret" not in str(caught.value)


def test_our_http_client_is_made_once_and_closed(server: Any) -> None:
    server.answer(reply(200, THING))
    client = Client(api_key="k", base_url=server.url)
    threads = [threading.Thread(target=client.things.create) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.seen) == 8
    made = client._core.lazy_transport.open()._made
    (key,) = made  # one, for http://, without a certificate and an event loop
    client.close()
    assert key == (False, False, None) and made[key].is_closed
    client.close()


def test_a_client_for_http_trusts_nobody_over_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def create() -> ssl.SSLContext:
        made.append(1)
        return ssl.create_default_context()

    monkeypatch.setattr(httpx2, "create_ssl_context", create)
    monkeypatch.setattr(transport, "_contexts", {})
    bare = transport._tls_context(False)
    assert made == [] and bare.verify_mode is ssl.CERT_REQUIRED and bare.check_hostname
    assert bare.cert_store_stats()["x509"] == 0
    assert transport._tls_context(True) is transport._tls_context(True) and made == [1]
    monkeypatch.setenv("SSL_CERT_DIR", "/elsewhere")
    transport._tls_context(True)
    assert made == [1, 1]


def test_a_cancelled_call_is_cancelled(server: Any) -> None:
    server.answer(Script([b"HTTP/1.1 200 X\r\n"], hold=True))

    async def main() -> None:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            task = asyncio.create_task(client.things.create())
            while not server.seen:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert len(server.seen) == 1


def test_many_calls_at_once_on_one_async_client(server: Any) -> None:
    server.answer(reply(200, THING))

    async def main() -> list[Any]:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            return await asyncio.gather(*(client.things.create(name=str(i)) for i in range(10)))

    assert [thing.id for thing in asyncio.run(main())] == ["t1"] * 10
    assert {seen.json["name"] for seen in server.seen} == {str(i) for i in range(10)}
