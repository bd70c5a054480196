"""What breaks the meta-schema: refused where the API would be lost, else a warning."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Stopped

from .files import STRING, loaded, root

OK: dict[str, Any] = {"responses": {"200": {"description": ""}}}
ANY: dict[str, Any] = {"content": {"*/*": {}}}


def document(version: str, paths: Any, **more: Any) -> dict[str, Any]:
    return {**root({"S": STRING}, version), "paths": paths, **more}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("change", [{"paths": []}, {"paths": "x"}, {"components": ["schemas"]}])
def test_without_paths_or_components_hardly_anything_is_left(
    change: dict[str, Any], version: str, tmp_path: Path
) -> None:
    with pytest.raises(Stopped):
        loaded(tmp_path, {"openapi.yaml": {**document(version, {}), **change}})


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("item", "left"),
    [
        ("get", {}),
        ({"get": ["x"]}, {"get": {}}),
        ({"get": {**OK, "parameters": {"name": "x"}}}, {"get": {**OK, "parameters": []}}),
        ({"get": {**OK, "parameters": [{"in": "query"}]}}, {"get": {**OK, "parameters": [{}]}}),
        ({"parameters": [{"name": "x", "in": "body"}], "get": OK}, {"parameters": [{}], "get": OK}),
        ({"get": {**OK, "requestBody": "body"}}, {"get": {**OK, "requestBody": ANY}}),
        ({"get": {"responses": ["ok"]}}, {"get": {"responses": {}}}),
        (
            {"get": {**OK, "requestBody": {"content": "application/json"}}},
            {"get": {**OK, "requestBody": {"content": {}}}},
        ),
    ],
)
def test_a_part_that_cannot_be_read_is_left_out_of_the_rest(
    item: Any, left: Any, version: str, tmp_path: Path
) -> None:
    paths = {"/a": item, "/b": {"get": OK}}
    bundle, found = loaded(tmp_path, {"openapi.yaml": document(version, paths)})
    assert {one.partition(" ")[0] for one in found} == {"not-conforming"}
    assert bundle.root.data["paths"] == {"/a": left, "/b": {"get": OK}}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    "change",
    [
        {"info": {}},
        {"info": {"title": None, "version": 1.0}},
        {"paths": None, "components": None},
        {"paths": {"a": {"get": OK}}},
        {"paths": {"/a": {"get": {"responses": {}}}}},
        {"paths": {"/a": {"get": None}}},
        {"paths": {"/a": {"get": {**OK, "parameters": None, "tags": "x", "summary": None}}}},
        {"paths": {"/a": {"get": {**OK, "parameters": [{"name": 4, "in": "query"}]}}}},
        {"paths": {"/a": {"get": {**OK, "requestBody": {}, "sumary": ""}}}},
        {"paths": {"/a": {"get": {"responses": {"200": {"content": {"a/b": None}}}}}}},
        {"servers": [{"description": "no url"}, "text"]},
        {"tags": [{"description": "no name"}]},
        {"openapi": 3.1},
        {"components": {"schemas": {"a b": STRING, "Page<Item>": STRING}}},
        {"components": {"securitySchemes": {"a": {"type": "apiKey"}, "b": None}}},
    ],
)
def test_what_can_be_read_all_the_same_is_a_warning(
    change: dict[str, Any], version: str, tmp_path: Path
) -> None:
    whole = {**document(version, {}), **change}
    _, found = loaded(tmp_path, {"openapi.yaml": whole})
    assert {one.partition(" ")[0] for one in found} == {"not-conforming"}


def test_null_is_an_empty_object_where_a_name_says_that_one_is_meant(tmp_path: Path) -> None:
    paths = {"/a": {"get": None, "parameters": None}, "/b": None}
    more = {"components": {"schemas": {"S": STRING, "Any": None}, "responses": None}}
    bundle, _ = loaded(tmp_path, {"openapi.yaml": document("3.1.0", paths, **more)})
    assert bundle.root.data["paths"] == {"/a": {"get": {}}, "/b": {}}
    assert bundle.root.data["components"] == {"schemas": {"S": STRING, "Any": {}}}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_items_of_streams_are_read_in_every_version(version: str, tmp_path: Path) -> None:
    media = {"text/event-stream": {"itemSchema": {"type": "object"}}}
    paths = {"/a": {"get": {"responses": {"200": {"description": "", "content": media}}}}}
    _, found = loaded(tmp_path, {"openapi.yaml": document(version, paths)})
    assert found == []
    media["text/event-stream"] = {"itemShema": {}}
    _, found = loaded(tmp_path, {"openapi.yaml": document(version, paths)})
    assert [one.rpartition("/")[2] for one in found] == ["itemShema"]
