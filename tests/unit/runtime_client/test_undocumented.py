"""Endpoints that the API's document lacks, and options that are read and changed."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
from typing import Any

import httpx2
import pytest
from bw_runtime.client.limits import Timeout
from bw_runtime.errors import (
    APIResponseValidationError,
    APIStatusError,
    ArgumentValidationError,
    MissingCredentialsError,
    NotFoundError,
)
from bw_runtime.omit import omit
from bw_runtime.streams.stream import AsyncStream, Stream
from bw_sample_api import AsyncClient, Client, FakeClock, Piece, Thing

BASE = "https://api.example/v1"


class Server:
    """Answers in place of a network."""

    def __init__(self, *answers: httpx2.Response) -> None:
        self.requests: list[httpx2.Request] = []
        self._answers = list(answers)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._answers.pop(0) if self._answers else httpx2.Response(200, json={"id": "a"})


class SyncWay:
    stream = Stream

    def client(self, server: Server, **options: Any) -> Any:
        http = httpx2.Client(transport=httpx2.MockTransport(server))
        return Client(**{"api_key": "k", "base_url": BASE, "http_client": http, **options})

    def wait(self, value: Any) -> Any:
        return value

    def listed(self, stream: Any) -> list[Any]:
        return list(stream)


class AsyncWay(SyncWay):
    stream = AsyncStream

    def client(self, server: Server, **options: Any) -> Any:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
        return AsyncClient(**{"api_key": "k", "base_url": BASE, "http_client": http, **options})

    def wait(self, value: Any) -> Any:
        return asyncio.run(value)

    def listed(self, stream: Any) -> list[Any]:
        async def read() -> list[Any]:
            return [each async for each in await stream]

        return asyncio.run(read())


@pytest.fixture(params=[SyncWay, AsyncWay], ids=["sync", "async"])
def way(request: pytest.FixtureRequest) -> SyncWay:
    made: SyncWay = request.param()
    return made


@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_a_request_has_what_every_call_has(way: SyncWay, method: str) -> None:
    server = Server()
    client = way.client(server, default_headers={"x-more": "1"})
    thing = way.wait(getattr(client, method)("/new", cast_to=Thing))
    (sent,) = server.requests
    assert type(thing) is Thing and thing.id == "a"
    assert (sent.method, str(sent.url)) == (method.upper(), f"{BASE}/new")
    assert sent.headers["x-api-key"] == "k" and sent.headers["x-more"] == "1"
    assert sent.headers["accept"] == "application/json" and "content-type" not in sent.headers
    assert sent.headers["user-agent"].startswith("sample-api/")


def test_bodies_and_options(way: SyncWay) -> None:
    server = Server()
    client = way.client(server)
    options = {
        "headers": {"X-One": "1"},
        "params": {"tags": ["a", "b"], "q": "x y"},
        "path_params": {"id": "a/b"},
        "extra_json": {"more": 1},
        "timeout": 3,
        "idempotency_key": "once",
    }
    way.wait(client.post("things/{id}:run", cast_to=object, body={"a": 1}, options=options))
    way.wait(client.put("/raw", cast_to=None, body=b"\x00\x01"))
    way.wait(client.patch("/thing", cast_to=None, body=Thing(id="b")))
    first, second, third = server.requests
    assert str(first.url) == f"{BASE}/things/a%2Fb:run?tags=a&tags=b&q=x%20y"
    assert first.content == b'{"a":1,"more":1}' and first.headers["x-one"] == "1"
    assert first.headers["content-type"] == "application/json"
    assert first.headers["idempotency-key"] == "once"
    assert first.extensions["timeout"]["read"] == pytest.approx(3, rel=0.1)
    assert second.content == b"\x00\x01"
    assert second.headers["content-type"] == "application/octet-stream"
    assert third.content == b'{"id":"b"}'


@pytest.mark.parametrize(
    ("cast_to", "expected"),
    [
        (Thing, Thing(id="a")),
        (dict, {"id": "a"}),
        (dict[str, str], {"id": "a"}),
        (object, {"id": "a"}),
        (str, '{"id":"a"}'),
        (bytes, b'{"id":"a"}'),
        (None, None),
        (type(None), None),
    ],
)
def test_what_an_answer_is_read_as(way: SyncWay, cast_to: Any, expected: Any) -> None:
    assert way.wait(way.client(Server()).get("/x", cast_to=cast_to)) == expected


def test_the_answer_of_the_http_library(way: SyncWay) -> None:
    server = Server(httpx2.Response(201, headers={"x-foo": "bar"}, text="hello"))
    answer = way.wait(way.client(server).post("/x", cast_to=httpx2.Response, body={}))
    assert (answer.status_code, answer.headers["x-foo"], answer.text) == (201, "bar", "hello")


def test_failures_are_those_of_every_call(way: SyncWay) -> None:
    server = Server(
        httpx2.Response(503),
        httpx2.Response(404, json={"error": {"type": "missing", "message": "none"}}),
        httpx2.Response(402, json={"error": {"message": "pay"}}),
        httpx2.Response(200, headers={"request-id": "r1"}, json=["no thing"]),
    )
    client = way.client(server)
    client._core.clock = FakeClock()
    with pytest.raises(NotFoundError, match="none") as caught:
        way.wait(client.get("/x", cast_to=Thing))
    assert caught.value.retries_taken == 1 and caught.value.response.status_code == 404
    with pytest.raises(APIStatusError) as other:
        way.wait(client.get("/x", cast_to=Thing, options={"max_retries": 0}))
    assert type(other.value).__name__ == "BillingError"
    with pytest.raises(APIResponseValidationError) as wrong:
        way.wait(client.get("/x", cast_to=Thing))
    assert wrong.value.request_id == "r1" and wrong.value.status_code == 200


def test_credentials_are_needed_as_always(way: SyncWay) -> None:
    with pytest.raises(MissingCredentialsError, match="GET /x"):
        way.wait(way.client(Server(), api_key=None).get("/x", cast_to=None))


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("//evil.example/x", f"{BASE}/evil.example/x"),
        ("@evil.example/x", f"{BASE}/@evil.example/x"),
        (":8080/x", f"{BASE}/:8080/x"),
        ("\\\\evil.example", f"{BASE}/%5C%5Cevil.example"),
        ("a b/ü?q=ä b&c=d#f", f"{BASE}/a%20b/%C3%BC?q=%C3%A4%20b&c=d"),
        ("x\r\nx-evil: 1", f"{BASE}/x%0D%0Ax-evil:%201"),
        ("things/{id}", f"{BASE}/things/%7Bid%7D"),
        ("https://api.example/v2/next?page=2", "https://api.example/v2/next?page=2"),
        ("https://API.example:443", "https://api.example/"),
    ],
)
def test_a_path_stays_with_the_origin(way: SyncWay, path: str, url: str) -> None:
    server = Server()
    way.wait(way.client(server).get(path, cast_to=None))
    assert str(server.requests[0].url) == url
    assert server.requests[0].headers["x-api-key"] == "k"


@pytest.mark.parametrize(
    "path",
    ["https://evil.example/x", "http://api.example/x", "https://api.example:8443/x",
     "https://api.example@evil.example/", "https://k@evil.example/"],
)  # fmt: skip
def test_another_origin_is_refused(way: SyncWay, path: str) -> None:
    server = Server()
    with pytest.raises(ValueError, match="credentials of this client are not for"):
        way.wait(way.client(server).get(path, cast_to=None))
    assert server.requests == []


@pytest.mark.parametrize(
    ("path", "call", "error", "message"),
    [
        ("/x", {"options": {"header": {}}}, TypeError, "no option of a request is called 'header'"),
        ("/{a}", {"options": {"path_params": {"b": 1}}}, ValueError, "agree on a, b"),
        ("/{a}/x", {"options": {"path_params": {"a": ".."}}}, ValueError, "another path"),
        ("/x", {"stream": True}, TypeError, "stream_cls must be"),
        ("/x", {"stream": True, "stream_cls": list}, TypeError, "stream_cls must be"),
        ("/x", {"options": {"timeout": "5"}}, TypeError, "timeout must be"),
        ("/x", {"options": {"max_retries": -1}}, ValueError, "max_retries must not be"),
    ],
)
def test_what_no_request_can_have(
    way: SyncWay, path: str, call: Any, error: Any, message: str
) -> None:
    with pytest.raises(error, match=message):
        way.wait(way.client(Server()).get(path, **call))


def test_a_stream_for_the_other_kind_of_client() -> None:
    with pytest.raises(TypeError, match="other kind of client: AsyncStream"):
        SyncWay().client(Server()).get("/x", stream=True, stream_cls=AsyncStream[Piece])


EVENTS = b'event: piece\ndata: {"text":"a"}\n\ndata: {"text":"b"}\n\ndata: [DONE]\n\n'


def _streamed(body: bytes) -> Server:
    return Server(httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=body))


def test_streams(way: SyncWay) -> None:
    server = _streamed(EVENTS)
    stream = way.client(server).post("/s", body={}, stream=True, stream_cls=way.stream[Piece])
    assert way.listed(stream) == [Piece(text="a"), Piece(text="b")]
    assert "text/event-stream" in server.requests[0].headers["accept"]
    plain = way.client(_streamed(EVENTS)).get("/s", stream=True, stream_cls=way.stream)
    assert way.listed(plain) == [{"text": "a"}, {"text": "b"}]
    text = way.client(_streamed(b"data: hi\n\n")).get("/s", stream=True, stream_cls=way.stream[str])
    assert way.listed(text) == ["hi"]


def test_a_stream_reports_errors(way: SyncWay) -> None:
    body = b'event: error\ndata: {"error":{"type":"missing","message":"gone"}}\n\n'
    with pytest.raises(NotFoundError, match="gone"):
        way.listed(way.client(_streamed(body)).get("/s", stream=True, stream_cls=way.stream[Piece]))


def test_nothing_of_such_a_request_is_kept(way: SyncWay) -> None:
    client = way.client(Server())
    for index in range(3):
        way.wait(client.get(f"/x/{index}", cast_to=None))
    assert client._core.routes == {}


def test_its_documentation() -> None:
    for kind in (Client, AsyncClient):
        assert kind.post.__name__ == "post"
        assert "POST request" in (inspect.getdoc(kind.post) or "")
        assert list(inspect.signature(kind.post).parameters)[:3] == ["self", "path", "cast_to"]


# Options


def test_options_can_be_read(way: SyncWay) -> None:
    client = way.client(
        Server(),
        base_url="https://user:pw@api.example/v1/",
        auth_token="t",
        max_retries=5,
        default_headers={"X-One": "1"},
        default_query={"a": "1"},
    )
    assert client.base_url == "https://api.example/v1/" and client.base_url.host == "api.example"
    assert (client.api_key, client.auth_token, client.max_retries) == ("k", "t", 5)
    assert client.default_headers == {"X-One": "1"} and client.default_query == {"a": "1"}
    assert client.timeout == Timeout(600.0, connect=5.0)
    assert client.with_options(timeout=3).timeout == Timeout(3.0)
    assert way.client(Server(), api_key=None).api_key is None
    with pytest.raises(AttributeError, match="no attribute 'api_kee'"):
        _ = client.api_kee
    with pytest.raises(AttributeError):
        client.default_headers = {}


def test_the_timeout_of_a_callers_http_client() -> None:
    http = httpx2.Client(timeout=7)
    assert Client(http_client=http).timeout.read == 7


def test_options_can_be_changed(way: SyncWay) -> None:
    server = Server()
    client = way.client(server)
    other = client.with_options()
    things = client.things
    way.wait(things.create())
    client.api_key, client.max_retries, client.timeout = "k2", 0, 4
    client.base_url = "https://other.example"
    way.wait(things.create())
    way.wait(other.things.create())
    first, second, third = server.requests
    assert (first.headers["x-api-key"], second.headers["x-api-key"]) == ("k", "k2")
    assert (second.url.host, third.url.host) == ("other.example", "api.example")
    assert second.extensions["timeout"]["read"] == pytest.approx(4, rel=0.1)
    assert third.headers["x-api-key"] == "k"
    with pytest.raises(ValueError, match="max_retries must not be negative"):
        client.max_retries = -1
    with pytest.raises(TypeError, match="api_key must be a string"):
        client.api_key = 5
    assert (client.max_retries, client.api_key) == (0, "k2")


def test_what_replaces_and_what_is_laid_over(way: SyncWay) -> None:
    base = way.client(Server(), default_headers={"X-One": "1"}, default_query={"a": "1"})
    merged = base.copy(default_headers={"x-one": "2", "X-Two": "3"}, default_query={"b": "2"})
    assert merged.default_headers == {"x-one": "2", "X-Two": "3"}
    assert merged.default_query == {"a": "1", "b": "2"}
    replaced = base.copy(set_default_headers={"X-Two": "3"}, set_default_query={})
    assert replaced.default_headers == {"X-Two": "3"} and replaced.default_query == {}
    assert base.default_headers == {"X-One": "1"} and base.default_query == {"a": "1"}
    for what in ("headers", "query"):
        with pytest.raises(ValueError, match=f"default_{what} and set_default_{what} can't"):
            base.copy(**{f"default_{what}": {}, f"set_default_{what}": {}})


def test_the_default_query_goes_with_every_call(way: SyncWay) -> None:
    server = Server()
    client = way.client(server, default_query={"a": "1", "b": ["x", "y"], "c": omit})
    way.wait(client.things.create())
    way.wait(client.things.create(extra_query={"a": "2", "b": omit}))
    first, second = server.requests
    assert first.url.query == b"a=1&b=x&b=y" and second.url.query == b"a=2"


def test_is_closed(way: SyncWay) -> None:
    client = way.client(Server(), http_client=None)
    assert not client.is_closed()
    copied = client.with_options(max_retries=0)
    way.wait(client.close())
    assert client.is_closed() and copied.is_closed()
    own = way.client(Server())
    http = own._core.lazy_transport._given[0]
    way.wait(http.close() if isinstance(way, SyncWay) and way.stream is Stream else http.aclose())
    assert own.is_closed()


def test_copies_and_pickles_keep_the_options(way: SyncWay) -> None:
    client = way.client(Server(), http_client=None, default_query={"a": "1"})
    for made in (copy.copy(client), copy.deepcopy(client), pickle.loads(pickle.dumps(client))):
        assert made.default_query == {"a": "1"} and made.api_key == "k"


def test_strict_validation_checks_the_answer(way: SyncWay) -> None:
    client = way.client(Server(httpx2.Response(200, json={"id": 1})), validation="strict")
    with pytest.raises(APIResponseValidationError):
        way.wait(client.get("/x", cast_to=Thing))
    loose = way.client(Server(httpx2.Response(200, json={"id": 1})))
    assert way.wait(loose.get("/x", cast_to=Thing)).id == 1
    with pytest.raises(ArgumentValidationError):
        way.wait(client.things.create(name=""))
