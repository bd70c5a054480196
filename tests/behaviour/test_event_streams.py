"""Streams of every kind: the client, the mock and `validate` read one document alike."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest
from bindwright.commands.mock.app import create_app
from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Bundle
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.inputs.entries import EntryReader
from bindwright.validation.judging.checker import Checker
from bindwright.validation.judging.dispatch import CallContracts, EventContracts
from bindwright.validation.reading.events import Transcript
from bindwright.validation.reading.har import Archive
from bindwright.validation.reading.jsonl import Limits, Lines, chunks_of, validate
from bindwright.validation.running.tally import Tally
from bindwright.validation.validator import Validator

from tests.properties.packages import Made, imported

JSON = "application/json"
EVENTS = "text/event-stream"
TICK = {"$ref": "#/components/schemas/Tick"}
TEXT = {"$ref": "#/components/schemas/Event"}
A = {"$ref": "#/components/schemas/A"}
B = {"$ref": "#/components/schemas/B"}
DONE = {"type": "string", "enum": ["[DONE]"]}


def obj(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def holds(schema: Any, **more: Any) -> dict[str, Any]:
    return {"type": "string", "contentMediaType": JSON, "contentSchema": schema, **more}


def named(name: str, **data: Any) -> dict[str, Any]:
    return obj(event={"const": name}, **({"data": data} if data else {}))


def one_of(*variants: Any, **more: Any) -> dict[str, Any]:
    return {"oneOf": list(variants), **more}


class Row(NamedTuple):
    """A Media Type Object, a stream of it, and what the client is to give for that, of which type.

    Objects are `Tick`s, if they are, told by their number. A type of its own has some name.
    """

    media: dict[str, Any]
    stream: str
    gives: list[Any]
    type: str | None = "Tick"
    media_type: str = EVENTS
    skipped: int = 0


ENVELOPE = obj("data", event={"type": "string"}, id={"type": "string"}, data=holds(TICK))
TICKS = 'event: a\nid: 1\nretry: 5\ndata: {"n": 1}\n\n: ping\n\ndata: {"n":\ndata: 2}\n\n'
NAMED = one_of(
    named("add", contentMediaType=JSON, contentSchema=TICK),
    named("note"),
    named("count", pattern=r"^\d+$"),
    **TEXT,
)
FREE = 'event: add\ndata: {"n": 1}\n\nevent: note\ndata: free text\n\nevent: count\ndata: 12\n\n'

ROWS = {
    "envelope": Row({"itemSchema": ENVELOPE}, TICKS, [1, 2]),
    "envelope by reference": Row(
        {"itemSchema": {"$ref": "#/components/schemas/Env"}}, TICKS, [1, 2]
    ),
    "envelope of allOf": Row(
        {"itemSchema": {"allOf": [TEXT, obj(data=holds(TICK))]}}, TICKS, [1, 2]
    ),
    "data by reference": Row(
        {"itemSchema": obj("data", data={"$ref": "#/components/schemas/TickText"})}, TICKS, [1, 2]
    ),
    "no media type": Row({"itemSchema": obj(data={"contentSchema": TICK})}, TICKS, [1, 2]),
    "named by a list": Row(
        {"itemSchema": obj("data", event={"enum": ["a", "b"]}, id={"type": "string"}, data=TICK)},
        TICKS + "event: c\ndata: {}\n\n", [1, 2], skipped=1,
    ),
    "named by an open list": Row(
        {"itemSchema": obj(event={"anyOf": [{"const": "a"}, {"type": "string"}]}, data=TICK)},
        TICKS + 'event: c\ndata: {"n": 3}\n\n', [1, 2, 3],
    ),
    "text": Row(
        {"itemSchema": TEXT},
        'data: hello\n\nevent: a\ndata: {"n": 1}\n\ndata: "q"\n\ndata\n\n',
        ["hello", '{"n": 1}', '"q"', ""], "str",
    ),
    "text of another media type": Row(
        {"itemSchema": obj(data={"type": "string", "contentMediaType": "text/html"})},
        "data: <b>\ndata: 1</b>\n\n", ["<b>\n1</b>"], "str",
    ),
    "any JSON": Row(
        {"itemSchema": obj(data={"contentMediaType": JSON})}, 'data: [1, null]\n\ndata: "s"\n\n',
        [[1, None], "s"], "Any",
    ),
    "named": Row({"itemSchema": NAMED}, FREE + "event: other\ndata: x\n\n", [1, "free text", "12"],
                 "Tick | str | Annotated[str, Field(pattern='^\\\\d+$')]", skipped=1),
    "named, by schema": Row({"schema": NAMED}, FREE, [1, "free text", "12"], None),
    "named and others": Row(
        {"itemSchema": one_of(named("note"), obj("data", data=holds(TICK)), **TEXT)},
        TICKS + "event: note\ndata: 7\n\n", [1, 2, "7"], "str | Tick",
    ),
    "named by lists": Row(
        {"itemSchema": one_of(obj(event={"enum": ["a", "b"]}, data=holds(TICK)),
                              obj(event={"enum": ["c"]}, data={"type": "string"}))},
        'event: a\ndata: {"n": 1}\n\nevent: b\ndata: {"n": 2}\n\nevent: c\ndata: {"n": 3}\n\n',
        [1, 2, '{"n": 3}'], "Tick | str",
    ),
    "called message": Row(
        {"itemSchema": one_of(named("message", **holds(TICK)), named("bye", type="string"))},
        'data: {"n": 1}\n\nevent: bye\ndata: now\n\nevent: message\ndata: {"n": 2}\n\n',
        [1, "now", 2], "Tick | str",
    ),
    "told by their data": Row(
        {"itemSchema": one_of(named("a", **holds(A)),
                              named("b", **holds(B)))},
        'data: {"kind": "one"}\n\ndata: {"kind": "two", "s": "x"}\n\ndata: {"kind": "new"}\n\n',
        [{"kind": "one"}, {"kind": "two", "s": "x"}], "A | B", skipped=1,
    ),
    "only the data": Row({"schema": TICK}, TICKS, [1, 2]),
    "only the data, by item": Row({"itemSchema": TICK}, TICKS, [1, 2]),
    "only the data, or the end": Row(
        {"schema": one_of(TICK, DONE)}, TICKS + "data: [DONE]\n\n", [1, 2]
    ),
    "schema of data": Row({"schema": obj("data", data=TICK)}, TICKS + "data: [DONE]\n\n", [1, 2]),
    "schema of data, or the end": Row(
        {"schema": one_of(obj("data", data=TICK), obj("data", data=DONE))},
        TICKS + "data: [DONE]\n\n", [1, 2],
    ),
    "data, or the end": Row(
        {"itemSchema": obj("data", data=one_of(TICK, DONE))}, TICKS + "data: [DONE]\n\n", [1, 2]
    ),
    "another end": Row(
        {"x-speakeasy-sse-sentinel": "[END]",
         "schema": one_of(TICK, {"type": "string", "const": "[END]"})},
        TICKS + "data: [END]\n\n", [1, 2],
    ),
    "one of several without names": Row(
        {"schema": one_of(obj("data", data=TICK), obj("data", data=A))},
        'data: {"n": 1}\n\ndata: {"kind": "one"}\n\n', [1, {"kind": "one"}], "Tick | A",
    ),
    "text or JSON": Row(
        {"schema": obj("data", data=one_of({"type": "string"}, TICK))},
        'data: {"n": 1}\n\ndata: well\n\n', [1, "well"], "TextOrJsonGoResponseData",
    ),
    "a string": Row({"schema": {"type": "string"}}, 'data: Hello\n\ndata: 42\n\ndata: "q"\n\n',
                    ["Hello", "42", '"q"'], "str"),
    "a file": Row({"schema": {"type": "string", "format": "binary"}}, "data: é\n\n", ["é"], "str"),
    "no schema": Row({}, 'data: {"a": 1}\n\ndata: x\ndata: y\n\n', ['{"a": 1}', "x\ny"], "str"),
    "an empty schema": Row({"schema": {}}, "data: x\n\n", ["x"], "str"),
    "numbers": Row(
        {"schema": obj(data={"type": "integer"})}, "data: 1\n\ndata: 2\n\n", [1, 2], "int"
    ),
    "truth": Row({"schema": {"type": "boolean"}}, "data: true\n\n", [True], "bool"),
    "nothing": Row({"itemSchema": obj(data={"type": "null"})}, "data: null\n\n", [None], "None"),
    "lists": Row({"itemSchema": obj(data={"type": "array", "items": TICK})},
                 'data: [{"n": 1},\ndata: {"n": 2}]\n\n', [[1, 2]], "list[Tick]"),
    "data of its own": Row(
        {"schema": obj("data", "model", data={"type": "string"}, model={"type": "string"})},
        'data: {"data": "d", "model": "m"}\n\n', [{"data": "d", "model": "m"}], None,
    ),
    "an id that is a number": Row(
        {"schema": obj("data", id={"type": "integer"}, data={"type": "string"})},
        'data: {"data": "d", "id": 1}\n\n', [{"data": "d", "id": 1}], None,
    ),
    "an error": Row(
        {"itemSchema": one_of(named("tick", **holds(TICK)), named("error", **holds(TICK)))},
        TICKS.replace("event: a", "event: tick"), [1, 2],
    ),
    "lines": Row(
        {"itemSchema": TICK}, '{"n": 1}\n\n{"n": 2}\n', [1, 2], media_type="application/jsonl"
    ),
    "lines, all in a list": Row({"schema": {"type": "array", "items": TICK}}, '{"n": 1}\n{"n": 2}',
                                [1, 2], media_type="application/x-ndjson"),
    "records": Row({"schema": TICK}, '\x1e{"n": 1}\n\x1e{"n": 2}\n', [1, 2],
                   media_type="application/json-seq"),
}  # fmt: skip

COMPONENTS = {
    "Tick": obj("n", n={"type": "integer"}),
    "A": obj("kind", kind={"const": "one"}),
    "B": obj("kind", "s", kind={"const": "two"}, s={"type": "string"}),
    "Env": ENVELOPE,
    "TickText": holds(TICK),
    "Event": obj(
        "data", data={"type": "string"}, event={"type": "string"}, id={"type": "string"},
        retry={"type": "integer", "minimum": 0},
    ),
}  # fmt: skip


def path_of(name: str) -> str:
    return "/" + re.sub(r"\W+", "_", name.lower())


def document_of(rows: dict[str, Row], version: str = "3.2.0") -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "Streams", "version": "1"},
        "servers": [{"url": "http://t.example"}],
        "paths": {
            path_of(name): {"get": {
                "x-bindwright-method": "go",
                "responses": {"200": {"description": "", "content": {row.media_type: row.media}}},
            }}
            for name, row in rows.items()
        },
        "components": {"schemas": COMPONENTS},
    }  # fmt: skip


@pytest.fixture(scope="module")
def package() -> Iterator[Made]:
    with imported(document_of(ROWS)) as found:
        yield found


def method_of(client: Any, name: str) -> Any:
    return getattr(client, path_of(name)[1:]).go


def calls(package: Made, name: str, content: bytes, **options: Any) -> list[Any]:
    """What both kinds of clients give for a stream: data, and what is beside it."""
    head = {"content-type": ROWS[name].media_type}
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, content=content, headers=head))
    client = package.package.Client(http_client=httpx2.Client(transport=transport), **options)
    given = list(method_of(client, name)())
    whole = list(method_of(client, name)().events())

    async def beside() -> list[Any]:
        http = httpx2.AsyncClient(transport=transport)
        stream = await method_of(package.package.AsyncClient(http_client=http, **options), name)()
        return [one async for one in stream.events()]

    assert whole == asyncio.run(beside()) and given == [one.data for one in whole]
    return whole


def plain(package: Made, value: Any) -> Any:
    """Ticks as their numbers, other objects as JSON."""
    if isinstance(value, list):
        return [plain(package, one) for one in value]
    if isinstance(value, package.package.Tick):
        return value.n
    return value.to_dict() if hasattr(value, "to_dict") else value


def judged(bundle: Bundle, name: str, content: bytes) -> Tally:
    """What `validate` says of a transcript, or of the data of lines."""
    report = Report()
    operation = Addresses(bundle).operation(f"GET {path_of(name)}", report)
    found = operation.checked("event", report)
    assert isinstance(found, dict)
    contracts = EventContracts(by_name=found, kinds=operation.kinds())
    if ROWS[name].media_type != EVENTS:
        lines = content.replace(b"\x1e", b"").split(b"\n")
        content = b"".join(b"data: " + one + b"\n\n" for one in lines if one.strip())
    feed = Transcript("a.sse", Checker(contracts.compile()), Limits())
    return validate(chunks_of(content.split(b"\n")), feed)


@pytest.mark.parametrize("name", ROWS)
def test_all_read_a_stream_alike(package: Made, name: str) -> None:
    row = ROWS[name]
    content = row.stream.encode()
    whole = calls(package, name, content, validation="strict")
    assert [plain(package, one.data) for one in whole] == row.gives
    client = package.package.Client(http_client=httpx2.Client())
    stated = method_of(client, name).__annotations__["return"]
    assert row.type is None or stated.replace("types.", "") == f"Stream[{row.type}]"
    tally = judged(package.bundle, name, content)
    assert (tally.valid, tally.invalid, tally.unreadable) == (len(row.gives), 0, 0)
    assert sum(one.count for one in tally.skipped.values()) == row.skipped


@pytest.mark.parametrize("name", ROWS)
def test_what_the_mock_sends_is_read_by_all(package: Made, name: str) -> None:
    report = Report()
    app = create_app(lower(package.bundle, report), PayloadSchemas(package.bundle))

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
            return await http.get(path_of(name))

    response = asyncio.run(send())
    assert response.headers["content-type"].startswith(ROWS[name].media_type)
    given = calls(package, name, response.content, validation="strict")
    tally = judged(package.bundle, name, response.content)
    assert len(given) >= 2
    assert (tally.valid, tally.invalid, tally.unreadable) == (len(given), 0, 0)
    assert not tally.skipped


VERSIONS = ("3.0.3", "3.1.0")


@pytest.mark.parametrize("version", VERSIONS)
def test_older_versions_say_it_alike(version: str) -> None:
    """Whatever `const` and `itemSchema` are there, they are understood; nothing is dropped."""

    def is_stated(schema: Any) -> bool:  # beside a reference nothing counts in 3.0
        if version == "3.1.0":
            return True
        return schema is not None and ("$ref" not in schema or len(schema) == 1)

    rows = {name: row for name, row in ROWS.items() if is_stated(row.media.get("schema"))}
    with imported(document_of(rows, version)) as package:
        for name, row in rows.items():
            whole = calls(package, name, row.stream.encode())
            assert [plain(package, one.data) for one in whole] == row.gives, name


def test_what_is_beside_the_data(package: Made) -> None:
    text = (
        TICKS + 'id: 9\nretry: 70\n\nid\ndata: {"n": 3}\n\nid: a\x00\nretry: x\ndata: {"n": 4}\n\n'
    )
    first, second, third, fourth = calls(package, "envelope", text.encode())
    assert isinstance(first, package.package.StreamedEvent)
    assert (first.event, first.id, first.retry) == ("a", "1", 5)
    assert (second.event, second.id, second.retry) == (None, None, None)
    assert (third.id, fourth.id, fourth.retry) == ("", None, None)
    transport = httpx2.MockTransport(
        lambda _: httpx2.Response(200, text=text, headers={"content-type": EVENTS})
    )
    client = package.package.Client(http_client=httpx2.Client(transport=transport))
    stream = client.envelope.go()
    said = [(stream.last_event_id, stream.retry) for _ in stream]
    assert said == [("1", 5), ("1", 5), ("", 70), ("", 70)]


def test_an_error_event_is_an_exception(package: Made) -> None:
    with pytest.raises(package.package.APIStatusError):
        calls(package, "an error", b'event: error\ndata: {"n": 1}\n\n')


def test_the_validator_of_python_reads_data_as_clients_do(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document_of(ROWS)))
    check = Validator(spec).operation("GET /named").event
    assert check.names == ("add", "note", "count")
    assert check.check(b"12", name="count") == check.check("12", name="count") == []
    (fault,) = check.check(b"12a", name="count")
    assert fault.keyword == "pattern"
    assert check.is_valid(b'{"n": 1}', name="add") and not check.is_valid(b'{"n": ""}', name="add")
    assert check.is_valid(b"what?", name="other")


def test_records_and_archives_hold_text(package: Made) -> None:
    events = [{"event": "note", "data": "free"}, {"event": "count", "data": "1x"},
              {"event": "add", "data": '{"n": 1}'}, {"event": "add", "data": {"n": 2}}]  # fmt: skip
    addresses = Addresses(package.bundle)
    operation = addresses.operation("GET /named", Report())
    contracts = EventContracts(by_name=operation.events(), kinds=operation.kinds())
    lines = [json.dumps(one).encode() for one in events]
    feed = Lines("a.jsonl", Checker(contracts.compile()), Limits(), "events")
    tally = validate(chunks_of(lines), feed)
    assert (tally.valid, tally.invalid, tally.unreadable) == (3, 1, 0)
    entry = {
        "request": {"method": "GET", "url": "http://t.example/named"},
        "response": {"status": 200, "content": {"mimeType": EVENTS, "text": FREE + "data: 1x\n\n"}},
    }
    text = json.dumps({"log": {"entries": [entry]}}).encode()
    archive = Archive("a.har", Checker(CallContracts(addresses=addresses).compile()), Limits())
    for piece in EntryReader(iter([text]), 1 << 20):
        archive.feed(piece)
    tally = archive.close()
    assert (tally.valid, tally.invalid, tally.unreadable) == (3, 0, 0)
    assert tally.skipped["unknown-event"].count == 1


FERN = {
    "openapi": "3.0.3",
    "info": {"title": "Chat", "version": "1"},
    "servers": [{"url": "http://t.example"}],
    "paths": {
        "/logs": {"post": {"x-fern-streaming": True}},
        "/words": {"post": {"x-fern-streaming": {"format": "sse", "terminator": "[STOP]"}}},
        "/chat": {"post": {
            "x-fern-streaming": {
                "format": "sse", "stream-condition": "$request.live",
                "response": {"$ref": "#/components/schemas/Whole"}, "response-stream": TICK,
            },
            "requestBody": {"required": True, "content": {JSON: {
                "schema": obj(live={"type": "boolean"}),
            }}},
        }},
        "/plain": {"post": {"x-fern-streaming": False}},
    },
    "components": {
        "schemas": {"Tick": COMPONENTS["Tick"], "Whole": obj(text={"type": "string"})},
        "responses": {"Tick": {"description": "", "content": {JSON: {"schema": TICK}}}},
    },
}  # fmt: skip


def test_streams_in_the_words_of_another_generator() -> None:
    document = json.loads(json.dumps(FERN))
    for item in document["paths"].values():
        item["post"]["responses"] = {"200": {"$ref": "#/components/responses/Tick"}}
    with imported(document) as package:

        def given(name: str, text: str, media_type: str, **arguments: Any) -> Any:
            head = {"content-type": media_type}
            http = httpx2.MockTransport(lambda _: httpx2.Response(200, text=text, headers=head))
            client = package.package.Client(http_client=httpx2.Client(transport=http))
            found = getattr(client, name).create(**arguments)
            return (
                [plain(package, one) for one in found]
                if text[:1] != "{" or name == "logs"
                else (plain(package, found))
            )

        lines, words = '{"n": 1}\n{"n": 2}\n', 'data: {"n": 1}\n\ndata: [STOP]\n\n'
        assert given("logs", lines, "application/x-ndjson") == [1, 2]
        assert given("logs", lines, JSON) == [1, 2]
        assert given("words", words, EVENTS) == [1]
        assert given("chat", words.replace("STOP", "DONE"), EVENTS, live=True) == [1]
        assert given("chat", '{"text": "x"}', JSON) == {"text": "x"}
        assert given("plain", '{"n": 3}', JSON) == 3
    del document["paths"]["/logs"]["post"]["responses"]["200"]["$ref"]
    document["paths"]["/logs"]["post"]["responses"]["200"]["description"] = "Nothing."
    with imported(document) as package:
        assert "foreign-extension /paths/~1logs/post/x-fern-streaming" in package.findings


def test_several_kinds_of_streams_for_one_answer() -> None:
    media = {name: {"schema": TICK} for name in ("application/json-seq", "application/x-ndjson")}
    document = document_of({"lines": ROWS["lines"], "both": ROWS["envelope"]})
    document["paths"]["/lines"]["get"]["responses"] = {"2XX": {"description": "", "content": media}}
    both = document["paths"]["/both"]["get"]
    both["responses"] = {"default": {"description": "", "content": {**media, EVENTS: {}}}}
    with imported(document) as package:
        found = [one for one in package.findings if one.startswith("stream-alternative")]
        assert len(found) == 3
        for name, row in (("both", "a string"), ("lines", "records")):
            head = {"content-type": ROWS[row].media_type}
            text = ROWS[row].stream
            http = httpx2.MockTransport(
                lambda _, text=text, head=head: httpx2.Response(200, text=text, headers=head)
            )
            client = package.package.Client(http_client=httpx2.Client(transport=http))
            given = list(getattr(client, name).go())
            assert [plain(package, one) for one in given] == ROWS[row].gives
