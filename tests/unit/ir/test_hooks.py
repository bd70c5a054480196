"""Webhooks and callbacks in the IR: what tells them apart, and which of them are selected."""

import json
from pathlib import Path
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.ir.hooks import WEBHOOKS
from bindwright.ir.operations import Api
from bindwright.ir.select import select, unused_globs
from bindwright.ir.types import Ref, Union
from bindwright.load import load
from bindwright.lower import lower


def hook(*values: str, more: str | None = None) -> dict[str, Any]:
    """A webhook whose body has a `type` of these values."""
    schema: dict[str, Any] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "enum": list(values)}},
    }
    if more:
        schema["properties"][more] = {"$ref": f"#/components/schemas/{more}"}
    body = {"content": {"application/json": {"schema": schema}}}
    return {"post": {"requestBody": body, "responses": {"200": {"description": "x"}}}}


def lowered(folder: Path, **webhooks: Any) -> Api:
    """The IR of a document with these webhooks."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "x"}}}}},
        "components": {"schemas": {"Left": {"type": "string"}, "Right": {"type": "integer"}}},
        "webhooks": webhooks,
    }
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    return lower(load(str(path), report), report)


def test_values_that_all_differ_tell_webhooks_apart(tmp_path: Path) -> None:
    api = lowered(tmp_path, a=hook("a"), b=hook("b", "c"))
    union = api.types[WEBHOOKS]
    assert isinstance(union, Union) and union.open and union.tag is not None
    assert union.tag.wire_name == "type" and set(union.tag.mapping) == {"a", "b", "c"}
    assert api.webhook_event == Ref(id=WEBHOOKS)


def test_values_that_overlap_do_not(tmp_path: Path) -> None:
    api = lowered(tmp_path, a=hook("a", "c"), b=hook("b", "c"))
    union = api.types[WEBHOOKS]
    assert isinstance(union, Union) and union.open and union.tag is None
    assert len(union.variants) == 2


def test_without_webhooks_there_is_no_event(tmp_path: Path) -> None:
    api = lowered(tmp_path)
    assert api.webhook_event is None and WEBHOOKS not in api.types and api.hooks == ()


def test_selection_takes_what_it_needs(tmp_path: Path) -> None:
    api = lowered(tmp_path, a=hook("a", more="Left"), b=hook("b", more="Right"))
    assert list(unused_globs(api, ["* #/webhooks/a", "* #/webhooks/z"])) == ["* #/webhooks/z"]
    chosen = select(api, ("POST #/webhooks/a",), ())
    assert [one.name for one in chosen.webhooks] == ["a"] and chosen.operations == ()
    union = chosen.types[WEBHOOKS]
    assert isinstance(union, Union) and union.tag is not None
    assert set(union.tag.mapping) == {"a"}
    assert [one.component for one in chosen.types if one.component] == ["Left"]
    only_operations = select(api, ("GET *",), ())
    assert only_operations.webhooks == () and only_operations.webhook_event is None
    assert only_operations.types == {}
    rest = select(api, (), ("* #/webhooks/a",))
    assert [one.name for one in rest.webhooks] == ["b"] and len(rest.operations) == 1
