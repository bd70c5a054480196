"""What identifies the caller, and what the caller sends, stays with the origin it is meant for.

Real sockets on both sides. What a redirect does is held against every status, every method and
every way that a secret travels, for both clients.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
from bw_loopback import Server, reply
from bw_runtime.auth.basic import Basic
from bw_runtime.auth.bearer import Bearer
from bw_runtime.auth.credentials import Credential
from bw_runtime.client.base import AsyncClientBase, SyncClientBase
from bw_runtime.client.descriptions import (
    ApiInfo,
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from bw_runtime.client.limits import Timeout
from bw_runtime.client.resources import AsyncResource, SyncResource
from bw_runtime.errors import APIConnectionError, APIError, APIStatusError, ErrorMap
from bw_runtime.omit import omit
from bw_sample_api import Thing

SECRET = "s3cr3t"
ALLOWED = {"accept", "accept-encoding", "content-type", "user-agent"}
OF_HTTP = {"host", "connection", "content-length"}
"""What every request has, whatever it is about."""


@dataclass
class Way:
    """One way that a secret travels."""

    credential: Credential | None = None
    given: dict[str, Any] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    arguments: dict[str, Any] = field(default_factory=dict)
    call: dict[str, Any] = field(default_factory=dict)
    client: dict[str, Any] = field(default_factory=dict)
    http: dict[str, Any] = field(default_factory=dict)
    userinfo: str = ""


def _key(**place: Any) -> Way:
    return Way(Credential(option="key", env="X", **place), {"key": SECRET})


_NAMED = Parameter("X-Api-Key", "header")
WAYS = {
    "header": _key(name="X-API-Key"),
    "header that is documented as a parameter, too": Way(
        Credential(option="key", env="X", name="X-API-Key"), {"key": SECRET}, (_NAMED,)
    ),
    "argument for that parameter": Way(
        Credential(option="key", env="X", name="X-API-Key"),
        {"key": "k"},
        (_NAMED,),
        {"header": {"X-Api-Key": SECRET}},
    ),
    "header that would go along": _key(name="User-Agent"),
    "documented header": Way(parameters=(_NAMED,), arguments={"header": {"X-Api-Key": SECRET}}),
    "documented header with a default": Way(
        parameters=(Parameter("X-Api-Key", "header", default=SECRET),)
    ),
    "cookie": _key(where="cookie", name="session"),
    "documented cookie": Way(
        parameters=(Parameter("session", "cookie"),), arguments={"cookie": {"session": SECRET}}
    ),
    "query": _key(where="query", name="key"),
    "basic": Way(
        Basic(option="user", env="U", password="pw", password_env="P"),
        {"user": "user-" + SECRET, "pw": SECRET},
    ),
    "bearer": Way(Bearer(option="key", env="X"), {"key": SECRET}),
    "bearer from a function": Way(Bearer(option="key", env="X"), {"key": lambda: SECRET}),
    "extra_headers": Way(call={"extra_headers": {"X-Own": SECRET, "Authorization": SECRET}}),
    "extra_headers with cookies": Way(call={"extra_headers": {"Cookie": f"a={SECRET}"}}),
    "extra_headers for a proxy": Way(call={"extra_headers": {"Proxy-Authorization": SECRET}}),
    "extra_query": Way(call={"extra_query": {"token": SECRET}}),
    "idempotency_key": Way(call={"idempotency_key": SECRET}),
    "default_headers": Way(client={"default_headers": {"X-Own": SECRET}}),
    "headers of the HTTP client": Way(http={"headers": {"X-Own": SECRET}}),
    "cookies of the HTTP client": Way(http={"cookies": {"session": SECRET}}),
    "auth of the HTTP client": Way(http={"auth": ("user", SECRET)}),
    "query of the HTTP client": Way(http={"params": {"token": SECRET}}),
    "HTTP client that follows redirects": Way(
        http={"headers": {"X-Own": SECRET}, "follow_redirects": True}
    ),
    "base_url": Way(userinfo=f"user:{SECRET}@"),
}
STATUSES = (301, 302, 303, 307, 308)


@pytest.fixture
def home(server: Any) -> Any:
    """The origin that is asked."""
    return server


@pytest.fixture
def foreign() -> Iterator[Any]:
    """The origin that it sends to."""
    with Server() as running:
        running.answer(reply(200, {"id": "t1"}))
        yield running


class Call:
    """Makes one call of a way, by the synchronous or the asynchronous client."""

    def __init__(self, kind: str, way: Way, method: str, body: Any = None) -> None:
        self._is_async = kind == "async"
        self._way = way
        self._operation: Operation[Any] = Operation(
            name="probe",
            method=method,
            path="/probe",
            parameters=way.parameters,
            body=RequestBody("application/json", lambda: dict) if body is not None else None,
            replies=(Reply("200", "application/json", lambda: Thing), Reply("2XX")),
        )
        self._arguments = Arguments(**way.arguments, body=omit if body is None else body)

    def __call__(self, url: str) -> Any:
        way = self._way
        credentials = () if way.credential is None else (way.credential,)
        info = ApiInfo(
            distribution="probe",
            version="1",
            server="http://127.0.0.1:9",
            base_url_env="PROBE_BASE_URL",
            credentials=credentials,
            security=tuple((each.option,) for each in credentials),
            errors=ErrorMap(by_tag={}, by_status={}),
            timeout=Timeout(10.0),
        )
        options: dict[str, Any] = {
            "base_url": url.replace("://", f"://{way.userinfo}"),
            "timeout": omit,
            "max_retries": 0,
            "default_headers": None,
            "validation": "lenient",
        } | way.client
        if self._is_async:
            return asyncio.run(self._later(info, options))
        http = httpx2.Client(**way.http) if way.http else None
        with SyncClientBase(info, way.given, http, **options) as client:
            resource = SyncResource(client._core)
            return resource._call(self._operation, self._arguments, CallOptions(**way.call))

    async def _later(self, info: ApiInfo, options: dict[str, Any]) -> Any:
        way = self._way
        http = httpx2.AsyncClient(**way.http) if way.http else None
        async with AsyncClientBase(info, way.given, http, **options) as client:
            resource = AsyncResource(client._core)
            return await resource._call(self._operation, self._arguments, CallOptions(**way.call))


def holds_secret(seen: Any) -> bool:
    """Tell whether the secret is anywhere in a request, bare or as basic authentication has it."""
    text = f"{seen.target} {seen.headers} {seen.body!r}"
    return SECRET in text or "Basic " in text


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("way", WAYS)
def test_a_redirect_to_another_origin_takes_nothing_along(
    home: Any, foreign: Any, kind: str, method: str, way: str
) -> None:
    call = Call(kind, WAYS[way], method)
    foreign.answer(reply(204))
    for status in STATUSES:
        home.seen.clear()
        foreign.seen.clear()
        home.answer(reply(status, location=f"{foreign.url}/steal"))
        follows = status in (307, 308) or method in ("GET", "HEAD")
        if follows:
            call(home.url)
        else:
            with pytest.raises(APIStatusError) as caught:
                call(home.url)
            assert caught.value.status_code == status
        assert len(home.seen) == 1 and holds_secret(home.seen[0]), "the test sends no secret"
        assert len(foreign.seen) == follows
        for seen in foreign.seen:
            assert seen.target == "/steal" and seen.method == method and not seen.body
            assert not holds_secret(seen), status
            assert {name.lower() for name, _ in seen.headers} <= ALLOWED | OF_HTTP, status


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("status", STATUSES)
def test_a_body_goes_to_no_other_origin(
    home: Any, foreign: Any, kind: str, method: str, status: int
) -> None:
    home.answer(reply(status, location=f"{foreign.url}/steal?with=token"))
    with pytest.raises(APIError) as caught:
        Call(kind, WAYS["header"], method, {"text": SECRET})(home.url)
    assert len(home.seen) == 1 and foreign.seen == []
    if status in (307, 308) or method == "GET":
        assert isinstance(caught.value, APIConnectionError) and not caught.value.retryable
        assert foreign.url in str(caught.value) and "token" not in str(caught.value)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_another_origin_sends_back_stays_stripped(home: Any, foreign: Any, kind: str) -> None:
    home.answer(reply(302, location=f"{foreign.url}/b"), reply(200, {"id": "t1"}))
    foreign.answer(reply(302, location=f"{home.url}/admin"))
    Call(kind, WAYS["header"], "GET")(home.url)
    first, second = home.seen
    assert holds_secret(first) and second.target == "/admin" and not holds_secret(second)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_retry_starts_at_home_with_all_it_had(home: Any, foreign: Any, kind: str) -> None:
    home.answer(reply(302, location=f"{foreign.url}/b"))
    foreign.answer(reply(503, retry_after_ms="1"), reply(200, {"id": "t1"}))
    way = Way(WAYS["header"].credential, {"key": SECRET}, client={"max_retries": 1})
    Call(kind, way, "GET")(home.url)
    assert [holds_secret(each) for each in home.seen] == [True, True]
    assert [holds_secret(each) for each in foreign.seen] == [False, False]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_refusal_by_another_origin_costs_no_token(home: Any, foreign: Any, kind: str) -> None:
    asked: list[str] = []

    def provide() -> str:
        asked.append("")
        return f"{SECRET}-{len(asked)}"

    home.answer(reply(302, location=f"{foreign.url}/b"))
    foreign.answer(reply(401))
    with pytest.raises(APIStatusError):
        Call(kind, Way(Bearer(option="key", env="X"), {"key": provide}), "GET")(home.url)
    assert len(asked) == 1 and len(home.seen) == 1


BAD_LOCATIONS = [
    "http://[", "http://[::1", "http://a:b/", "http://a:99999999/", "https:", "http://a b/",
    "http://\x80/", "http://%zz/", "http://1.2.3.4.5:x/", "http://" + "a" * 70_000,
    "file:///etc/passwd", "ftp://127.0.0.1/", "javascript:0", "data:,x",
]  # fmt: skip


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("location", BAD_LOCATIONS, ids=lambda one: ascii(one)[:30])
def test_a_bad_location_is_an_error_of_the_connection(home: Any, kind: str, location: str) -> None:
    home.answer(reply(302, location=location))
    for http in ({}, {"follow_redirects": True}):
        with pytest.raises(APIConnectionError, match=r"no URL|not HTTP"):
            Call(kind, Way(http=http), "GET")(home.url)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    "forged",
    [
        "http://{home}@{foreign}/x",
        "http://{home}%2f@{foreign}/x",
        "http://user:{home}@{foreign}/x",
        "//{foreign}/x",
        "http://{foreign}\\@{home}/x",
        "http://{home}\\@{foreign}/x",
        "HTTP://{foreign}/x",
        "http://{foreign}/@{home}/x",
        "http://{foreign}?@{home}/",
        "http://{foreign}#@{home}/",
    ],
)
def test_no_spelling_of_a_location_makes_another_origin_home(
    home: Any, foreign: Any, kind: str, forged: str
) -> None:
    places = {"home": home.url[len("http://") :], "foreign": foreign.url[len("http://") :]}
    home.answer(reply(302, location=forged.format_map(places)), reply(200, {"id": "t1"}))
    with suppress(APIConnectionError):  # to refuse is fine as well
        Call(kind, WAYS["header"], "GET")(home.url)
    assert not any(map(holds_secret, foreign.seen))
    assert not any(name.lower() == "authorization" for s in home.seen for name, _ in s.headers)


def _sent(locations: list[str], base_url: str) -> list[httpx2.Request]:
    """The requests of a call that is sent from place to place, with a key."""
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        if len(requests) > len(locations):
            return httpx2.Response(200, json={"id": "t1"})
        return httpx2.Response(307, headers={"location": locations[len(requests) - 1]})

    way = WAYS["header"]
    http = {"transport": httpx2.MockTransport(answer)}
    Call("sync", Way(way.credential, way.given, http=http), "GET")(base_url)
    return requests


@pytest.mark.parametrize(
    ("base_url", "location", "is_home"),
    [
        ("http://a.example", "https://a.example/x", True),  # encrypted from now on
        ("http://a.example:80", "https://a.example:443/x", True),
        ("http://a.example:8080", "https://a.example/x", False),
        ("http://a.example", "https://a.example:8443/x", False),
        ("http://a.example", "https://b.example/x", False),
        ("https://a.example", "http://a.example/x", False),
        ("https://a.example", "https://a.example:443/x", True),
        ("https://a.example", "https://A.EXAMPLE/x", True),
        ("https://a.example", "https://a.example./x", False),
        ("https://a.example", "https://a.example:0/x", False),
        ("https://a.example", "https://www.a.example/x", False),
        ("https://a.example", "//a.example/x", True),
        ("https://a.example", "?x", True),
        ("https://b\u00fccher.example", "https://xn--bcher-kva.example/x", True),
        ("https://a.example", "https://user:pw@a.example/x", True),
    ],
)
def test_what_is_another_origin(base_url: str, location: str, is_home: bool) -> None:
    first, second = _sent([location], base_url)
    assert first.headers["x-api-key"] == SECRET
    assert ("x-api-key" in second.headers) is is_home
    assert "authorization" not in second.headers and not second.url.userinfo


def test_the_way_back_from_encryption_is_another_origin() -> None:
    requests = _sent(["https://a.example/x", "http://a.example/x"], "http://a.example")
    assert ["x-api-key" in each.headers for each in requests] == [True, True, False]


@pytest.mark.parametrize("status", [300, 304, 305, 306])
def test_other_statuses_send_nowhere(home: Any, foreign: Any, status: int) -> None:
    home.answer(reply(status, location=f"{foreign.url}/x"))
    with pytest.raises(APIStatusError) as caught:
        Call("sync", WAYS["header"], "GET")(home.url)
    assert caught.value.status_code == status and foreign.seen == []
