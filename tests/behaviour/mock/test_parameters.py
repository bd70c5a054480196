"""Parameters: each is judged, however its schema is stated, where it stands and in which style."""

from __future__ import annotations

from typing import Any

import pytest

from .served import Served, serve

FILTER = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "min": {"type": "integer"},
        "name": {"type": "string"},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
}
COMPONENTS: dict[str, Any] = {
    "schemas": {
        "Count": {"type": "integer", "maximum": 9, "default": 3},
        "Size": {"$ref": "#/components/schemas/Count"},
        "Filter": FILTER,
        "Needy": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
        "Map": {"type": "object", "additionalProperties": {"type": "integer"}},
        "Names": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
        "Pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
    },
    "parameters": {
        "Size": {"name": "p", "in": "query", "schema": {"$ref": "#/components/schemas/Size"}},
        "Alias": {"$ref": "#/components/parameters/Size"},
    },
}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def query(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "p", "in": "query", "schema": schema, **more}


def json_of(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "p", "in": "query", "content": {"application/json": {"schema": schema}}, **more}


def header(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "x-p", "in": "header", "schema": schema, **more}


def path(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "p", "in": "path", "required": True, "schema": schema, **more}


def make(parameter: dict[str, Any], tmp_path: Any, shared: bool = False) -> Served:
    item: dict[str, Any] = {"get": {"responses": {"204": {"description": ""}}}}
    (item if shared else item["get"])["parameters"] = [parameter]
    where = "/a/{p}" if parameter.get("in") == "path" else "/a"
    document = {"openapi": "3.2.0", "components": COMPONENTS, "paths": {where: item}}
    return serve(document, tmp_path)


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        (query(ref("Count")), ["p=9"], ["p=10", "p=x", "p="]),
        (query(ref("Size")), ["p=9", ""], ["p=10"]),
        ({"$ref": "#/components/parameters/Size"}, ["p=9", ""], ["p=10"]),
        ({"$ref": "#/components/parameters/Alias"}, ["p=9", ""], ["p=10"]),
        (json_of(ref("Filter")), ["p={%22min%22:1}", "p={}"], ["p={%22min%22:%221%22}", "p={"]),
        (json_of(ref("Count")), ["p=5"], ["p=%22x%22", "p=10"]),
        (query({"type": "string"}), ["p=1_0", "p=nan"], []),
        (query({"type": "number"}), ["p=1", "p=-1.5e3"], ["p=1_0", "p=nan", "p=+1", "p=%201"]),
        # Objects: their members under names of their own, in brackets, or in one text.
        (query(ref("Filter")), ["min=1", "name=5", "tags=a&tags=b", "other=1"], ["min=x"]),
        (query(ref("Filter"), explode=False), ["p=min,1,name,5"], ["p=min,x", "p=other,1"]),
        (
            query(ref("Filter"), style="deepObject"),
            ["p[min]=1&p[name]=5", "p[tags][]=a", "p[tags][0]=a&p[tags][1]=b", "q[min]=x"],
            ["p[min]=x", "p[other]=1", "p[min][a]=1", "p" + "[a]" * 999 + "=1"],
        ),
        (query(ref("Needy"), required=True), ["a=1"], ["", "a=x"]),
        (query(ref("Filter"), required=True), ["", "min=1"], ["min=x"]),
        (query(ref("Needy"), style="deepObject", required=True), ["p[a]=1"], ["", "p[b]=1"]),
        (query(ref("Map")), ["x=1&y=2", ""], ["x=1&y=z"]),
        (query({"anyOf": [ref("Needy"), {"type": "integer"}]}), ["p=1", "a=1"], ["p=x"]),
        # Arrays.
        (query(ref("Names")), ["p=a&p=1", "p=a,b", "p[]=a"], ["p=a&p=b&p=c&p=d"]),
        (query(ref("Names"), style="pipeDelimited", explode=False), ["p=a|2"], ["p=a|b|c|d"]),
        (query(ref("Names"), style="spaceDelimited", explode=False), ["p=a%20b"], ["p=a+b+c+d"]),
        (query(ref("Pair")), ["p=5&p=5"], ["p=5&p=x"]),
        # Paths.
        (path(ref("Count")), ["/9"], ["/10", "/x"]),
        (path(ref("Names")), ["/a,b", "/a"], ["/a,b,c,d"]),
        (path(ref("Filter")), ["/min,1,name,5"], ["/min,x"]),
        (path(ref("Filter"), explode=True), ["/min=1,name=5"], ["/min=x"]),
        (path(ref("Count"), style="label"), ["/.9"], ["/9", "/.10"]),
        (path(ref("Names"), style="label", explode=True), ["/.a.b"], ["/.a.b.c.d", "/a"]),
        (path(ref("Names"), style="label"), ["/.a,b"], ["/.a,b,c,d"]),
        (path(ref("Count"), style="matrix"), ["/;p=9"], ["/9", "/;p=10", "/;q=9"]),
        (path(ref("Names"), style="matrix", explode=True), ["/;p=a;p=b"], ["/;p=a;q=b"]),
        (path(ref("Names"), style="matrix"), ["/;p=a,b"], ["/;p=a,b,c,d"]),
        (path(ref("Filter"), style="matrix", explode=True), ["/;min=1;name=5"], ["/;min=x"]),
        (path(ref("Filter"), style="matrix"), ["/;p=min,1"], ["/;p=min,x"]),
    ],
)
@pytest.mark.parametrize("shared", [False, True], ids=["operation", "path-item"])
def test_a_parameter_is_judged_in_every_place_and_style(
    tmp_path: Any, parameter: dict[str, Any], good: list[str], bad: list[str], shared: bool
) -> None:
    mock = make(parameter, tmp_path, shared)
    for texts, status in ((good, 204), (bad, 400)):
        for text in texts:
            url = f"/a{text}" if text.startswith("/") else f"/a?{text}"
            answer = mock.call("GET", url)
            assert answer.status_code == status, (url, answer.text)


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        (header(ref("Count"), required=True), [{}, {"x-p": "9"}], [{"x-p": "10"}]),
        (header(ref("Size"), required=True), [{}, {"x-p": "9"}], [{"x-p": "10"}]),
        (header({"type": "string", "default": "1"}, required=True), [{}, {"x-p": "2"}], []),
        (header(ref("Names"), required=True), [{"x-p": "a, b"}], [{}, {"x-p": "a,b,c,d"}]),
        (header({"const": "é"}), [{"x-p": "é"}], [{"x-p": "e"}]),
        (
            {"name": "p", "in": "cookie", "schema": ref("Count")},
            [{}, {"cookie": "a[b]=1; p=9"}, {"cookie": 'p="9"'}],
            [{"cookie": "q=1; p=10"}],
        ),
        (
            {"name": "p", "in": "cookie", "schema": {"const": "a b"}, "style": "form"},
            [{"cookie": "p=a%20b"}],
            [{"cookie": "p=ab"}],
        ),
        (
            {"name": "p", "in": "cookie", "schema": ref("Filter"), "style": "form"},
            [{"cookie": "min=1; name=5"}],
            [{"cookie": "min=x"}],
        ),
    ],
)
def test_headers_and_cookies_are_judged(
    tmp_path: Any, parameter: dict[str, Any], good: list[dict[str, str]], bad: list[dict[str, str]]
) -> None:
    """What has a default may be absent, though it is required."""
    mock = make(parameter, tmp_path)
    for cases, status in ((good, 204), (bad, 400)):
        for fields in cases:
            encoded = {name: value.encode("latin-1") for name, value in fields.items()}
            assert mock.call("GET", "/a", headers=encoded).status_code == status, fields


ID = {"type": "string", "format": "uuid"}
GOOD_ID = "8d1d6ef4-3c1c-4d56-8e0e-5b8ac0f2b7a1"


def test_what_a_request_says_is_answered_only_where_it_fits(tmp_path: Any) -> None:
    """The path takes any text, the answer is an id of a form that clients decode."""
    thing = {
        "type": "object",
        "required": ["id", "day", "kind"],
        "properties": {
            "id": ID,
            "day": {"type": "string", "format": "date"},
            "kind": {"enum": ["a", "b"]},
        },
    }
    operation = {
        "parameters": [path({"type": "string"}, name="id")],
        "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": thing}}}
        },
    }
    document = {"openapi": "3.1.0", "paths": {"/a/{id}": {"post": operation}}}
    mock = serve(document, tmp_path)
    said = mock.call("POST", f"/a/{GOOD_ID}", json={"day": "2026-02-03", "kind": "b"}).json()
    assert said == {"id": GOOD_ID, "day": "2026-02-03", "kind": "b"}
    spoilt = mock.call("POST", "/a/none", json={"day": "never", "kind": "z", "id": "x"}).json()
    assert len(spoilt["id"]) == 36 and spoilt["day"].startswith("2026-")
    assert spoilt["kind"] in ("a", "b")
