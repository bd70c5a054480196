"""Everything in the document is described and shown, and everything shown is true."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from .document import DOCUMENT, GRAMMAR, Checker, Spot, read, walk

CREATE = "/paths/~1v1~1complete/post"
STREAM = f"{CREATE}/responses/200/content/text~1event-stream"
EVENTS = ("completion", "ping", "error")

# Keywords of Schema Objects in the document with no schema below them.
LEAVES = {
    "$ref",
    "additionalProperties",
    "const",
    "contentMediaType",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "enum",
    "examples",
    "format",
    "maxLength",
    "maximum",
    "minLength",
    "minimum",
    "required",
    "type",
    "x-bindwright-error",
    "x-bindwright-lifecycle",
}

# What every object of a kind must have; for schemas see `is_shown`.
OWED = {
    "operation": ["description", "summary"],
    "body": ["description"],
    "response": ["description", "summary"],
    "parameter": ["description", "example"],
    "header": ["description", "example"],
    "media": ["examples"],
}


@pytest.fixture
def document() -> dict[str, Any]:
    return read()


def is_shown(spot: Spot) -> bool:
    """Whether a schema owes words and examples: component, property, item, event of a stream.

    Not so the parts of a choice and what they say again about properties of the whole, nor the
    schema of a parameter or a header, for which that object speaks.
    """
    if re.search(r"/(anyOf/\d+|not|contentSchema)(/|$)", spot.pointer):
        return False
    return re.search(
        r"^/components/schemas/([^/]+|.+/items)$|/properties/[^/]+$|/itemSchema$", spot.pointer
    ) is not None and not spot.pointer.startswith(("/components/parameters", "/components/headers"))


def untold(document: dict[str, Any]) -> list[str]:
    """Lists the pointers of what has no description, or no examples where they are due."""
    found: list[str] = []
    for spot in walk(document):
        if "$ref" in spot.value and spot.kind != "schema":
            continue
        if spot.kind == "schema":
            keys = ["description", "examples"] if is_shown(spot) else []
        else:
            keys = OWED.get(spot.kind, [])
        found += [f"{spot.pointer} {key}" for key in keys if spot.value.get(key) in (None, "", [])]
    return found


def shown(document: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Yields every example as (kind of its holder, pointer to its schema, value)."""
    for kind, pointer, value in ((spot.kind, spot.pointer, spot.value) for spot in walk(document)):
        if kind == "schema":
            yield from ((kind, pointer, example) for example in value.get("examples", ()))
        elif kind in ("parameter", "header") and "example" in value:
            yield kind, f"{pointer}/schema", value["example"]
        elif kind == "media":
            for example in value["examples"].values():
                if "itemSchema" in value:
                    items = example["dataValue"]
                    yield from (("item", f"{pointer}/itemSchema", item) for item in items)
                else:
                    yield kind, f"{pointer}/schema", example["value"]


def false_examples(document: dict[str, Any]) -> list[str]:
    checker = Checker(document)
    return [
        problem
        for _, pointer, value in shown(document)
        for problem in checker.problems(pointer, value)
    ]


def branches(document: dict[str, Any]) -> dict[str, str]:
    """Returns, for each event's name, the pointer to the schema of its decoded data."""
    item = next(spot for spot in walk(document) if spot.pointer == f"{STREAM}/itemSchema").value
    return {
        branch["properties"]["event"]["const"]: (
            f"{STREAM}/itemSchema/anyOf/{index}/properties/data/contentSchema"
        )
        for index, branch in enumerate(item["anyOf"])
        if "const" in branch["properties"]["event"]
    }


def stream_examples(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(spot for spot in walk(document) if spot.pointer == STREAM).value[
        "examples"
    ]
    return found


def decode(stream: str) -> list[dict[str, str]]:
    """Reads the small part of the event-stream grammar that the examples use."""
    assert stream.endswith("\n\n"), "the last event would be lost without its blank line"
    blocks = stream.removesuffix("\n\n").split("\n\n")
    return [dict(_field(line) for line in block.split("\n")) for block in blocks]


def _field(line: str) -> tuple[str, str]:
    name, value = line.split(": ", 1)
    return name, value


def test_the_walk_reaches_every_schema(document: dict[str, Any]) -> None:
    known = LEAVES | set(GRAMMAR["schema"])
    for spot in walk(document):
        if spot.kind == "schema":
            assert spot.value.keys() <= known, spot.pointer
    kinds = Counter(spot.kind for spot in walk(document))
    assert kinds.keys() == GRAMMAR.keys()
    assert kinds["schema"] > 150


def test_the_walk_finds_every_example() -> None:
    """As many holders of examples as the text has lines that begin some."""
    lines = re.findall(r"^ +(?:- )?examples?:", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    holders = [spot for spot in walk(read()) if spot.value.keys() & {"example", "examples"}]
    assert len(holders) == len(lines) > 100


def test_everything_is_described_and_shown(document: dict[str, Any]) -> None:
    assert untold(document) == []
    assert sum(spot.kind == "schema" and is_shown(spot) for spot in walk(document)) > 80


@pytest.mark.parametrize(
    ("pointer", "key"),
    [
        ("/components/schemas/Model", "description"),
        ("/components/schemas/Completion/properties/model", "description"),
        ("/components/schemas/CompletionRequest/properties/stop_sequences/items", "examples"),
        ("/components/headers/RetryAfter", "example"),
        ("/components/responses/Overloaded", "description"),
        (f"{STREAM}/itemSchema/properties/event", "examples"),
        (STREAM, "examples"),
    ],
)
def test_a_lost_description_or_example_is_noticed(
    document: dict[str, Any], pointer: str, key: str
) -> None:
    spot = next(spot for spot in walk(document) if spot.pointer == pointer)
    del spot.value[key]
    assert untold(document) == [f"{pointer} {key}"]


def test_every_example_is_valid(document: dict[str, Any]) -> None:
    assert false_examples(document) == []
    counts = Counter(kind for kind, _, _ in shown(document))
    assert counts.keys() == {"schema", "header", "parameter", "media", "item"}
    assert counts["schema"] > 100
    assert counts["media"] == 5 + 15  # of the operation, and one of each error response


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/components/schemas/Metadata", {"user_id": 1}),
        ("/components/schemas/ErrorDetail", {"type": "api_error"}),
        ("/components/schemas/Completion/properties/stop_reason", 0),
        ("/components/schemas/CompletionEvent/properties/model", None),
        (f"{STREAM}/itemSchema", {"event": "completion"}),
    ],
)
def test_a_false_example_is_noticed(document: dict[str, Any], pointer: str, value: Any) -> None:
    spot = next(spot for spot in walk(document) if spot.pointer == pointer)
    spot.value["examples"].append(value)
    assert len(false_examples(document)) == 1


def test_examples_show_every_property(document: dict[str, Any]) -> None:
    """A request and an event with every property are among the examples."""
    schemas = document["components"]["schemas"]
    for name in ("CompletionRequest", "CompletionEvent", "Completion"):
        shapes: list[set[str]] = [
            set(value)
            for kind, pointer, value in shown(document)
            if kind in ("schema", "media")
            and (pointer == f"/components/schemas/{name}" or references(document, pointer, name))
        ]
        assert set(schemas[name]["properties"]) in shapes, name


def references(document: dict[str, Any], pointer: str, name: str) -> bool:
    schema = next(spot for spot in walk(document) if spot.pointer == pointer).value
    return bool(schema.get("$ref") == f"#/components/schemas/{name}")


def test_the_data_of_every_event_shown_is_valid(document: dict[str, Any]) -> None:
    checker, data = Checker(document), branches(document)
    assert tuple(data) == EVENTS
    seen: Counter[str] = Counter()
    for _, pointer, event in shown(document):
        if pointer == f"{STREAM}/itemSchema" and event["event"] in data:
            seen[event["event"]] += 1
            assert checker.problems(data[event["event"]], json.loads(event["data"])) == []
    assert seen == {"completion": 5, "ping": 2, "error": 2}


def test_streams_are_shown_as_items_and_as_bytes(document: dict[str, Any]) -> None:
    streams = stream_examples(document)
    assert list(streams) == ["whole", "failing"]
    for stream in streams.values():
        assert decode(stream["serializedValue"]) == stream["dataValue"]


def test_streams_end_as_the_document_says(document: dict[str, Any]) -> None:
    whole, failing = stream_examples(document).values()
    pieces = [
        json.loads(event["data"]) for event in whole["dataValue"] if event["event"] == "completion"
    ]
    assert [piece["stop_reason"] for piece in pieces] == [None, None, "stop_sequence"]
    assert "".join(piece["completion"] for piece in pieces) == " Hello!"
    assert failing["dataValue"][-1]["event"] == "error"


@pytest.mark.parametrize(
    ("event", "valid"),
    [
        ({"event": "completion", "data": "{}"}, True),
        ({"event": "an_event_of_tomorrow", "data": "anything"}, True),
        ({"data": "without a name"}, True),
        ({"event": "ping", "data": "{}", "retry": 10}, True),
        ({"event": "ping"}, False),
        ({"event": "ping", "data": {"type": "ping"}}, False),
        ({"event": "ping", "data": "{}", "retry": -1}, False),
    ],
)
def test_events(document: dict[str, Any], event: dict[str, Any], valid: bool) -> None:
    assert (Checker(document).problems(f"{STREAM}/itemSchema", event) == []) is valid


@pytest.mark.parametrize(
    ("name", "data", "valid"),
    [
        ("completion", {"completion": "", "stop_reason": None, "model": "m"}, True),
        ("completion", {"completion": "", "model": "m"}, False),
        (
            "completion",
            {"type": "ping", "completion": "", "stop_reason": None, "model": "m"},
            False,
        ),
        ("ping", {}, True),
        ("ping", {"type": "pong"}, False),
        ("error", {"error": {"type": "api_error", "message": "m"}}, True),
        ("error", {"type": "error"}, False),
    ],
)
def test_data_of_events(
    document: dict[str, Any], name: str, data: dict[str, Any], valid: bool
) -> None:
    assert (Checker(document).problems(branches(document)[name], data) == []) is valid
