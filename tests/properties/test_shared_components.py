"""What stands once under `components` is one class, called so, whoever uses it."""

import copy
from typing import Any

from tests.golden.wire import Wire

from .packages import imported

JSON = dict[str, Any]


def _json(schema: JSON) -> JSON:
    return {"application/json": {"schema": schema}}


def _object(**properties: JSON) -> JSON:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
RESPONSES = ("Found", "Error", "Conflict", "404")
OPERATION: JSON = {
    "parameters": [{"$ref": "#/components/parameters/sort-by"}],
    "requestBody": {"$ref": "#/components/requestBodies/Order"},
    "responses": {
        "200": {"$ref": "#/components/responses/Found"},
        "400": {"$ref": "#/components/responses/Error"},
        "404": {"$ref": "#/components/responses/404"},
        "409": {"$ref": "#/components/responses/Conflict"},
    },
}
DOCUMENT: JSON = {
    "openapi": "3.1.0",
    "info": {"title": "Made up", "version": "1"},
    "servers": [{"url": "https://shared.example"}],
    "paths": {
        path: {"post": {**OPERATION, "operationId": name}}
        for path, name in (("/kites", "createKite"), ("/strings", "createString"))
    },
    "components": {
        "schemas": {"Error": _object(a=TEXT)},
        "parameters": {"sort-by": {"name": "s", "in": "query", "schema": {"enum": ["up", "down"]}}},
        "requestBodies": {"Order": {"required": True, "content": _json(_object(name=TEXT))}},
        "responses": {
            "Found": {
                "description": "x",
                "content": _json(_object(rows={"type": "array", "items": _object(id=TEXT)})),
                "headers": {"X-Mode": {"$ref": "#/components/headers/Mode"}},
            },
            "Error": {"description": "x", "content": _json(_object(code=TEXT))},
            "404": {"description": "x", "content": _json(_object(path=TEXT))},
            "Conflict": {"description": "x", "content": _json(_object(error=_object(id=TEXT)))},
        },
        "headers": {"Mode": {"schema": {"type": "string", "enum": ["a", "b"]}}},
    },
}
NAMES = {
    "Error", "ErrorResponse", "Found", "FoundRow", "NotFound", "Conflict", "ConflictResponseError",
    "Order", "SortBy", "Mode",
}  # fmt: skip


def test_one_class_for_each_and_its_name() -> None:
    with imported(DOCUMENT) as made:
        assert set(made.names_lock.types.values()) == NAMES
        wire = Wire()
        client = made.package.Client(http_client=wire.client, max_retries=0)
        for call in (client.kites.create, client.strings.create):
            wire.give({"rows": [{"id": "1"}]}, headers={"X-Mode": "a"})
            found = call(name="n", s=made.types.SortBy.UP)
            assert type(found) is made.types.Found and type(found.rows[0]) is made.types.FoundRow
            assert wire.target.endswith("?s=up") and wire.sent == {"name": "n"}


def test_names_do_not_depend_on_which_operation_comes_first() -> None:
    other = {**DOCUMENT, "paths": dict(reversed(DOCUMENT["paths"].items()))}
    with imported(DOCUMENT) as one, imported(other) as two:
        assert one.names_lock == two.names_lock
    # A further one adds no class, and one that differs has a class of its own.
    more = copy.deepcopy(DOCUMENT)
    more["paths"]["/lines"] = {"post": {**OPERATION, "operationId": "drawLine"}}
    more["paths"]["/ends"] = {"get": {"responses": {"200": {"description": "x"}}}}
    own = {"description": "x", "content": _json(_object(code=TEXT, text=TEXT))}
    more["paths"]["/ends"]["get"]["responses"]["400"] = own
    with imported(more) as made:
        assert set(made.names_lock.types.values()) == NAMES | {"EndsListErrorResponse"}


def test_responses_and_bodies_of_swagger() -> None:
    responses = {"200": {"$ref": "#/responses/Found"}, "default": {"$ref": "#/responses/Bad"}}
    operation = {"parameters": [{"$ref": "#/parameters/Order"}], "responses": responses}
    document: JSON = {
        "swagger": "2.0",
        "info": {"title": "Made up", "version": "1"},
        "host": "shared.example",
        "produces": ["application/json", "application/xml"],
        "paths": {path: {"put": operation} for path in ("/kites", "/strings")},
        "parameters": {"Order": {"name": "x", "in": "body", "schema": _object(name=TEXT)}},
        "responses": {
            "Found": {"description": "x", "schema": _object(id=TEXT)},
            "Bad": {"description": "x", "schema": _object(code=TEXT)},
        },
    }
    with imported(document) as made:
        assert set(made.names_lock.types.values()) == {"Order", "Found", "Bad"}


def test_what_belongs_to_another_operation_is_no_component() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["responses"]["Found"].pop("headers")
    kites, strings = (one["post"] for one in document["paths"].values())
    kites["responses"] = {"200": document["components"]["responses"].pop("Found")}
    pointer = "#/paths/~1kites/post/responses/200"
    strings["responses"] = {"200": {"$ref": pointer}}
    with imported(document) as made:
        names = set(made.names_lock.types.values())
        assert {"KitesCreateResponse", "StringsCreateResponse"} <= names


def test_an_error_that_repeats_a_shared_response_is_of_its_class() -> None:
    document = copy.deepcopy(DOCUMENT)
    shared = document["components"]["responses"]["Error"]
    inline = {
        "responses": {"400": shared, "404": copy.deepcopy(shared), "204": {"description": "x"}}
    }
    document["paths"] = {"/kites": {"get": inline}, "/strings": {"get": copy.deepcopy(inline)}}
    with imported(document) as made:
        assert set(made.names_lock.types.values()) == {"Error", "ErrorResponse"}
