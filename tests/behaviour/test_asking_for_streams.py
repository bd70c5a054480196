"""How a stream is asked for: by the body, by the query, or always; client and mock agree on it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from bindwright.commands.mock.app import create_app
from bindwright.diagnostics.report import Report
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas

from tests.properties.packages import Made, imported

TICK = {"$ref": "#/components/schemas/Tick"}
BOTH = {
    "description": "",
    "content": {"application/json": {"schema": TICK}, "text/event-stream": {"itemSchema": TICK}},
}
ONLY = {"description": "", "content": {"text/event-stream": {"itemSchema": TICK}}}


def query(name: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema or {"type": "boolean"}}


def document() -> dict[str, Any]:
    alias = {"$ref": "#/components/schemas/Flag"}
    return {
        "openapi": "3.2.0",
        "info": {"title": "Ticks", "version": "1"},
        "paths": {
            "/ticks": {"get": {"parameters": [query("stream")], "responses": {"200": BOTH}}},
            "/aliased": {
                "get": {"parameters": [query("stream", **alias)], "responses": {"200": BOTH}}
            },
            "/stated": {
                "post": {
                    "x-bindwright-stream": {"selector": "as-events"},
                    "parameters": [query("as-events")],
                    "responses": {"200": BOTH},
                }
            },
            "/always/{id}": {
                "get": {
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                    ],
                    "responses": {"200": ONLY},
                }
            },
        },
        "components": {
            "schemas": {
                "Tick": {
                    "type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}
                },
                "Flag": {"type": "boolean"},
            }
        },
    }  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Iterator[Made]:
    with imported(document()) as made:
        yield made


class Served(httpx2.BaseTransport):
    """Gives each request to the mock, and remembers what was asked for."""

    def __init__(self, made: Made) -> None:
        payloads = PayloadSchemas(made.bundle)
        self._inner = httpx2.ASGITransport(create_app(lower(made.bundle, Report()), payloads))
        self.asked: list[tuple[str, str]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append((request.url.query.decode(), request.headers["accept"]))

        async def send() -> httpx2.Response:
            answer = await self._inner.handle_async_request(request)
            content = await answer.aread()
            return httpx2.Response(answer.status_code, headers=answer.headers, content=content)

        return asyncio.run(send())


@pytest.mark.parametrize(
    ("resource", "argument", "sent"),
    [
        ("ticks", "stream", "stream"),
        ("aliased", "stream", "stream"),
        ("stated", "as_events", "as-events"),
    ],
)
def test_a_query_parameter_asks(made: Made, resource: str, argument: str, sent: str) -> None:
    served = Served(made)
    client = made.package.Client(
        base_url="http://localhost", http_client=httpx2.Client(transport=served)
    )
    call = getattr(getattr(client, resource), _method(made, resource))
    tick = made.types.Tick
    assert isinstance(call(), tick)
    assert isinstance(call(**{argument: False}), tick)
    events = list(call(**{argument: True}))
    assert len(events) >= 2 and all(isinstance(one, tick) for one in events)
    assert isinstance(call(extra_query={sent: False}), tick)
    assert [one for one, _ in served.asked] == [
        "",
        f"{sent}=false",
        f"{sent}=true",
        f"{sent}=false",
    ]
    assert ["text/event-stream" in one for _, one in served.asked].count(True) == 1
    assert "text/event-stream" in served.asked[2][1]


def test_a_selector_that_names_nothing_is_found() -> None:
    wrong = document()
    wrong["paths"]["/stated"]["post"]["x-bindwright-stream"] = {"selector": "as-event"}
    said = r"stream-mismatch: the operation has no query parameter 'as-event' .*/selector"
    with pytest.raises(AssertionError, match=said), imported(wrong):
        pass


def _method(made: Made, resource: str) -> str:
    api = next(one.text for one in made.files if one.path == "api.md")
    (name,) = re.findall(rf"### `client\.{resource}\.(\w+)`", api)
    return str(name)


def test_the_quick_start_of_what_always_streams(
    made: Made, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = document()
    plain["paths"] = {"/always/{id}": plain["paths"]["/always/{id}"]}
    with imported(plain) as alone:
        texts = {one.path: one.text for one in alone.files}
        readme = texts["README.md"]
        printed = re.search(r"^## Quick start$.*?^```python\n(.*?)^```", readme, re.M | re.S)
        assert printed is not None
        served = Served(alone)
        client, asynchronous = alone.package.Client, alone.package.AsyncClient

        class Later(httpx2.AsyncBaseTransport):
            async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
                return await asyncio.to_thread(served.handle_request, request)

        def made_client() -> Any:
            return client(http_client=httpx2.Client(transport=served))

        def made_async_client() -> Any:
            return asynchronous(http_client=httpx2.AsyncClient(transport=Later()))

        monkeypatch.setattr(alone.package, "Client", made_client)
        monkeypatch.setattr(alone.package, "AsyncClient", made_async_client)
        base = re.search(r"`(\w+_BASE_URL)`", readme)
        assert base is not None
        monkeypatch.setenv(base[1], "http://localhost")
        shown = [printed[1], texts["examples/quickstart.py"], texts["examples/asynchronous.py"]]
        for text in shown:
            exec(compile(text.replace("base_url=...", ""), "shown", "exec"), {})
            assert len(capsys.readouterr().out.splitlines()) >= 2
        assert len(served.asked) == 3
