"""No name of a document hides one that a generated module uses.

The names are not listed here: they are read from the modules of a package that has everything. Each
becomes a resource, a resource in a resource, a method, an argument, a property of a model, a member
of an enumeration, a variable of the server and a webhook, all in one package, which imports, sends
what it is asked to send, and satisfies the type checker.
"""

import ast
import builtins
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.golden.trees import FOLDER
from tests.golden.types_check import mypy_errors, runtime_files, shim, write_all
from tests.golden.wire import Wire

from .effort import FULL
from .packages import generate, imported

SOURCES = ("streaming", "paging", "multipart", "oauth2", "webhooks", "servers", "headers")
"""The cases whose modules together use all that modules of packages can use."""


OPTIONS = (
    "extra_headers", "extra_query", "extra_body", "timeout", "max_retries", "idempotency_key",
)  # fmt: skip


def _used() -> list[str]:
    """The names that generated modules need: of the library, of the runtime, and built in."""
    found = {"print", "property", "staticmethod", "super", "None", "True", "cls", *OPTIONS}
    for case in SOURCES:
        for path in FOLDER.joinpath(case, "expected", "src").rglob("*.py"):
            if "_runtime" not in path.parts:
                found.update(_names(ast.parse(path.read_bytes())))
    # What differs in case or underscores alone is one name where everything is in snake case.
    plain = {_folded(one): one for one in sorted(found)}
    return sorted(plain.values())


def _folded(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", "-", name).strip("-").lower()


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) if hasattr(builtins, name):
                yield name
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                yield name
            case ast.ImportFrom(module=module, level=level, names=names):
                if not level or "_runtime" in (module or "") or not module:
                    yield from (one.asname or one.name for one in names)
            case ast.arguments(args=[ast.arg(arg="self"), *_], kwarg=ast.arg(arg=options)):
                yield from ("self", options)
            case ast.ClassDef(name="Client"):
                yield from ("Client", "AsyncClient", *(one.arg for one in _options(node)))
            case _:
                pass


def _options(client: ast.ClassDef) -> list[ast.arg]:
    return [
        argument
        for one in client.body
        if isinstance(one, ast.FunctionDef)
        for argument in one.args.kwonlyargs
    ]


NAMES = _used()
TRIED = NAMES if FULL else NAMES[::3]


def test_the_names_are_those_that_modules_use() -> None:
    wanted = ("omit", "overload", "cached_property", "Mapping", "ApiInfo", "HttpClient", "str",
              "float", "Self", "Literal", "TYPE_CHECKING", "Arguments", "types", "Annotated",
              "SyncClientBase", "timeout", "ApiModel", "validation", "UUID", "_call")  # fmt: skip
    assert set(map(_folded, wanted)) <= set(map(_folded, NAMES))


_TYPES: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "array", "items": {"type": "integer"}},
    {"type": "string", "format": "date-time"},
    {"anyOf": [{"$ref": "#/components/schemas/Word"}, {"type": "null"}]},
    {"type": "object", "additionalProperties": {"type": "number"}},
    {"type": "object", "properties": {"deep": {"type": "string", "format": "uuid"}}},
)
_VALUES: tuple[Any, ...] = (
    "a", [1, 2], "2024-05-01T10:00:00Z", None, {"k": 0.5},
    {"deep": "5f0c1e0e-8f0a-4a57-9c56-6d8f5a9d2c11"},
)  # fmt: skip


def _document(names: list[str]) -> dict[str, Any]:
    def answer(schema: dict[str, Any]) -> dict[str, Any]:
        return {"200": {"description": "-", "content": {"application/json": {"schema": schema}}}}

    thing = {"$ref": "#/components/schemas/Thing"}
    ident = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    properties = {one: _TYPES[index % len(_TYPES)] for index, one in enumerate(names)}
    body = {"content": {"application/json": {"schema": thing}}}
    whole = {"required": True, **body}
    query = [{"name": one, "in": "query", "schema": {"type": "integer"}} for one in names]
    paths: dict[str, Any] = {
        "/queries": {"post": {"parameters": query, "responses": answer(thing)}},
        "/bodies": {"post": {"requestBody": whole, "responses": answer(thing)}},
    }
    for one in names:
        paths[f"/{one}"] = {"get": {"responses": answer(thing)}}
        paths[f"/holder/{one}"] = {"get": {"responses": answer(thing)}}
        paths[f"/acts/{{id}}/{one}"] = {
            "post": {
                "operationId": one,
                "parameters": [ident, {**query[0], "name": "since"}],
                "requestBody": body,
                "responses": answer(thing),
            }
        }
    variables = {one: {"default": "x"} for one in names}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shadows", "version": "1"},
        "servers": [{"url": "https://" + ".".join(f"{{{one}}}" for one in names) + ".example",
                     "variables": variables}, {"url": "https://other.example"}],
        "paths": paths,
        "webhooks": {one: {"post": {"requestBody": body, "responses": {}}} for one in names},
        "components": {
            "schemas": {
                "Thing": {"type": "object", "properties": properties},
                "Word": {"type": "string", "enum": names},
            }
        },
    }  # fmt: skip


SENT = {one: _VALUES[index % len(_VALUES)] for index, one in enumerate(TRIED)}


def test_no_name_hides_another_that_is_needed() -> None:
    with imported(_document(TRIED)) as made:
        wire = Wire()
        client = made.package.Client(http_client=wire.client, max_retries=0)
        fields = {
            field.alias or name: name for name, field in made.types.Thing.model_fields.items()
        }
        assert set(fields) == set(TRIED)
        assert {str(one) for one in made.types.Word} == set(TRIED)
        for operation, path in made.names_lock.operations.items():
            method, _, route = operation.partition(" ")
            if "#" in operation or method == "webhook":
                continue
            wire.give(SENT)
            called = client
            for step in path.split("."):
                called = getattr(called, step)
            given: dict[str, Any] = {"id": "7"} if "{id}" in route else {}
            if route == "/queries":
                given = dict.fromkeys(_arguments(called), 1)
            elif route == "/bodies":
                given = dict(zip(_arguments(called), SENT.values(), strict=True))
            answer = called(**given)
            assert wire.target.split("?")[0] == f"{method} {route.replace('{id}', '7')}"
            assert answer.to_dict() == SENT
            if route == "/queries":
                assert set(wire.last.url.params) == set(TRIED)
            if route == "/bodies":
                assert json.loads(wire.last.content) == SENT


def _arguments(method: Any) -> list[str]:
    """What a method takes beside the options of each call, in the order of the document."""
    found = inspect.signature(method).parameters.values()
    return [one.name for one in found if one.kind is not one.VAR_KEYWORD]


def test_what_has_such_names_satisfies_the_type_checker(tmp_path: Path) -> None:
    made, _, _ = generate(_document(TRIED), "shadows")
    files = runtime_files()
    for one in made:
        if one.path.startswith("src/") and one.path.endswith(".py"):
            short, data = one.path.removeprefix("src/"), one.text.encode()
            files[short] = shim(short, data) if one.verbatim else data
    write_all(files, tmp_path)
    assert mypy_errors(tmp_path) == ""
