"""Each row and example of docs/naming.md is what comes out of a small document."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.lower.operations.resources import Naming
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package_surface import surface_of
from bindwright.plan.surface import Surface

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "naming.md").read_text(encoding="utf-8")

Json = dict[str, Any]
NUMBER = {"type": "integer"}
TEXT, THING = {"type": "string"}, {"type": "object", "properties": {"a": {"type": "string"}}}


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(heading: str) -> list[list[str]]:
    """The cells of the table of a section, without its head."""
    lines = [line for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def code(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def answering(schema: Json, **more: Any) -> Json:
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "x", "content": content}}, **more}


def surface(folder: Path, paths: Json, schemas: Json | None = None, **more: Any) -> Surface:
    naming = more.pop("naming", Naming())
    components = {"schemas": schemas or {}, **more}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    spec = folder / "openapi.json"
    spec.write_text(json.dumps({**document, "components": components}), encoding="utf-8")
    report = Report()
    api = lower(load(str(spec), report), report, naming=naming)
    config = PackageConfig(spec=str(spec), package="pkg").named_after("T")
    return surface_of(plan(api, config, NamesLock(), report)[0])


def called(folder: Path, *operations: str, naming: Naming | None = None) -> list[str]:
    """The methods of operations, each a method and a path, and perhaps an operationId and a tag."""
    paths: Json = {}
    for one in operations:
        method, path, *words = one.split(" ")
        found: Json = {"responses": {"204": {"description": "x"}}}
        if words and words[0] != "-":
            found["operationId"] = words[0]
        if words[1:]:
            found["tags"] = words[1:]
        paths.setdefault(path, {})[method.lower()] = found
    made = surface(folder, paths, naming=naming or Naming())
    methods = {
        one.operation: f"{place}.{one.name}"
        for place, those in made.resources.items()
        for one in those
    }
    return [methods[" ".join(one.split(" ")[:2])] for one in operations]


def arguments(found: Surface, place: str) -> list[str]:
    [method] = found.resources[place]
    options = {"extra_headers", "extra_query", "extra_body", "timeout", "max_retries"}
    return [one.name for one in method.arguments if one.name not in options | {"idempotency_key"}]


# Words

WORDS = [
    (word, cell, (names * 2)[index] if len(names) == 1 else names[index])
    for row in rows("Words")
    for index, word in enumerate(code(row[0]))
    for cell, names in enumerate(map(code, row[1:]))
    if names
]


@pytest.mark.parametrize(("word", "cell", "name"), WORDS)
def test_words(word: str, cell: int, name: str, tmp_path: Path) -> None:
    values = {"type": "string", "enum": [word, "other"]}
    schemas: Json = {"Holder": {"type": "object", "properties": {word: TEXT}}, "Values": values}
    if cell == 1:
        schemas |= {word: THING}
    holder = {
        "type": "array",
        "items": {"anyOf": [{"$ref": f"#/components/schemas/{one}"} for one in schemas]},
    }
    found = surface(tmp_path, {"/x": {"get": answering(holder)}}, schemas)
    names: tuple[Any, ...] = (
        [one.name for one in found.models["Holder"]], found.models, found.enumerations["Values"],
    )  # fmt: skip
    assert name in names[cell]


def test_all_words_are_tried() -> None:
    assert len(WORDS) >= 20


# Resources

RESOURCES: dict[str, list[tuple[list[str], list[str]]]] = {
    "`/v1/users/{id}/posts`": [(["GET /v1/users/{id}/posts"], ["users.posts"])],
    "`/api/v2/…`, `/rest/api/3/…`": [
        (["GET /api/v2/users", "GET /api/v2/teams"], ["users", "teams"]),
        (["GET /rest/api/3/users", "GET /rest/api/3/teams"], ["users", "teams"]),
    ],
    "`/v2/users` beside `/v3/users`": [(["GET /v2/users", "GET /v3/users"], ["v2.users", "users"])],
    "`/v1alpha/ranks` beside stable versions": [
        (["GET /v1alpha/ranks", "GET /v1/users"], ["alpha.ranks", "users"]),
        (["GET /v1beta/ranks", "GET /v1/users"], ["beta.ranks", "users"]),
        (["GET /v1beta/ranks"], ["ranks"]),
    ],
    "`/users.json`, `/users/json`": [
        (["GET /users.json"], ["users"]),
        (["GET /users/json"], ["users"]),
    ],
    "`/api/where/trip/{id}`, if every path begins so": [
        (["GET /api/where/trip/{id}", "GET /api/where/stop/{id}", "GET /api/where/route/{id}",
          "GET /api/where/agency/{id}", "GET /api/where/vehicle/{id}"],
         ["trip", "stop", "route", "agency", "vehicle"]),
    ],
    "`/login`, done by a tag `Sessions`": [(["POST /login login Sessions"], ["sessions"])],
    "`/` without a tag": [(["GET /"], ["default"])],
}  # fmt: skip


@pytest.mark.parametrize("path", [row[0] for row in rows("Resources")])
def test_resources(path: str, tmp_path: Path) -> None:
    [told] = [row[1] for row in rows("Resources") if row[0] == path]
    found: set[str] = set()
    for operations, expected in RESOURCES[path]:
        places = [one.rpartition(".")[0] for one in called(tmp_path, *operations)]
        assert places == expected
        found |= {word for one in places for word in (one, *one.split("."))}
    if told.startswith("without"):
        assert found.isdisjoint(code(told))
    else:
        assert found.issuperset(one for one in code(told) if not one.startswith("/"))


# Methods

TABLE = [
    (row[0].strip("`"), place, cell)
    for row in rows("Methods")
    for place, cell in zip(("/users", "/users/{id}", "/settings"), row[1:], strict=True)
]


@pytest.mark.parametrize(("method", "path", "cell"), TABLE)
def test_methods(method: str, path: str, cell: str, tmp_path: Path) -> None:
    [found] = called(tmp_path, f"{method} {path}")
    if not code(cell):
        assert cell == "as one of them"
        assert found == "settings.update"
        assert called(tmp_path, "PUT /settings", "PATCH /settings")[0] == "settings.replace"
        return
    first, *others = code(cell)
    beside = "GET /users/{id}" if path != "/settings" else "GET /settings"
    if path == "/settings" and method != "PUT":
        beside = "PUT /settings"
    assert called(tmp_path, f"{method} {path}", beside)[0].rpartition(".")[2] == first
    if others == ["PATCH", "replace"]:
        assert called(tmp_path, "PUT /users/{id}", "PATCH /users/{id}")[0] == "users.replace"
    elif others:
        assert others == ["delete"]
        selecting = {"name": "ids", "in": "query", "required": True, "schema": TEXT}
        made = surface(tmp_path, {"/users": {"delete": answering(TEXT, parameters=[selecting])}})
        assert [one.name for one in made.resources["users"]] == ["delete"]


EXAMPLES = re.findall(
    r"`(GET|POST|PUT|PATCH|DELETE) (/[^`]+)`(?: called `(\w+)`)? is `([\w.]+)`",
    " ".join(section("Methods").split()),
)


@pytest.mark.parametrize(("method", "path", "operation_id", "name"), EXAMPLES)
def test_examples(method: str, path: str, operation_id: str, name: str, tmp_path: Path) -> None:
    noun = path.split("/")[1]
    others = [f"GET /{noun}", f"GET /{noun}/{{id}}"] if "/" in path[1:] else []
    found = called(tmp_path, f"{method} {path} {operation_id or '-'}", *others)[0]
    assert found == name or found.endswith(f".{name}")


def test_all_examples_are_tried() -> None:
    assert len(EXAMPLES) >= 11


@pytest.mark.parametrize(
    ("operations", "names"),
    [
        (["POST /flows/disable/by-ids disableFlowsByIds"], ["flows.disable_by_ids"]),
        (["POST /users addUser"], ["users.create"]),
        (["POST /files uploadFile"], ["files.create"]),
        (["POST /orders newOrder"], ["orders.create"]),
        (["GET /users", "GET /users?beta=true"], ["users.list", "users.list_beta"]),
        (["POST /files/{id}#add_link", "GET /files/{id}"], ["files.add_link", "files.retrieve"]),
        (["PUT /users/{id} updateUser", "PATCH /users/{id} patchUser"],
         ["users.update", "users.patch"]),
        (["DELETE /users", "DELETE /users/{id}"], ["users.delete_all", "users.delete"]),
        (["GET /routes-for-agency/{agencyId}"], ["routes_for_agency.list"]),
        (["GET /hooks/{id} getHook", "GET /hooks/{id}/{token} getHookByToken"],
         ["hooks.retrieve", "hooks.retrieve_by_token"]),
    ],
)  # fmt: skip
def test_what_the_text_says(operations: list[str], names: list[str], tmp_path: Path) -> None:
    assert called(tmp_path, *operations) == names


def test_selecting_many_beside_deleting_one(tmp_path: Path) -> None:
    selecting = {"name": "ids", "in": "query", "required": True, "schema": TEXT}
    one = {"name": "id", "in": "path", "required": True, "schema": TEXT}
    paths = {"/users": {"delete": answering(TEXT, parameters=[selecting])},
             "/users/{id}": {"delete": answering(TEXT, parameters=[one])}}  # fmt: skip
    found = surface(tmp_path, paths).resources["users"]
    assert {one.operation: one.name for one in found} == {
        "DELETE /users": "delete_many", "DELETE /users/{id}": "delete",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["users/list-for-org", "UsersListForOrg"])
def test_operation_ids(name: str, tmp_path: Path) -> None:
    naming = Naming(methods="operation-id", groups="tag")
    found = called(tmp_path, f"GET /orgs/{{id}}/users {name} users", naming=naming)
    assert [one.rpartition(".")[2] for one in found] == ["list_for_org"]


# Arguments


def test_arguments(tmp_path: Path) -> None:
    names = [("path", "id"), ("query", "id"), ("query", "timeout")]
    parameters = [{"name": n, "in": p, "required": True, "schema": TEXT} for p, n in names]
    found = surface(tmp_path, {"/a/{id}": {"get": answering(TEXT, parameters=parameters)}})
    told = code(section("Arguments"))
    assert set(arguments(found, "a")) == {"id", "id_query", "timeout_query"} <= {"id", *told}


# Types

REF = "#/components/schemas/"
PET = {"type": "object", "properties": {"owner": THING, "tags": {"type": "array", "items": THING}}}
SPLIT = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {**TEXT, "readOnly": True}, "a": TEXT},
}
SIZE = {"type": "string", "enum": ["s", "m"]}
TWO = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}


def sending(schema: Json, answer: Json | None = None) -> Json:
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    return answering(answer or schema, requestBody=body)


def ref(name: str) -> Json:
    return {"$ref": REF + name}


def using(name: str, schemas: Json) -> tuple[Json, Json]:
    holder = {"type": "array", "items": ref(name)}
    return {"/x": {"post": sending(holder)}}, schemas


LISTED = {"type": "array", "items": ref("Kind")}
MAPPED = {"type": "object", "additionalProperties": ref("Kind")}


def issue(**more: Any) -> Json:
    title = {"issue": {"enum": ["TOO_LONG"]}, "text": {"enum": [f"{len(more)} is too long"]}}
    return {"title": "TOO_LONG", "type": "object", "properties": {**title, **more}}


TYPES: dict[str, tuple[Json, Json]] = {
    "a component": using("Pet", {"Pet": THING}),
    "one that would like the name of another": (
        {"/a": {"get": answering(ref("Foo.Bar"))}, "/b": {"get": answering(ref("FooBar"))}},
        {"Foo.Bar": THING, "FooBar": THING},
    ),
    "one with the name of something that every package has": using(
        "NotFoundError", {"NotFoundError": THING}
    ),
    "one that the document calls by a number": (
        {"/a": {"get": answering(ref("422"))}, "/b": {"get": answering(ref("7"))}},
        {"422": THING, "7": {"type": "object", "properties": {"b": TEXT}}},
    ),
    "an array `Kind[]` beside `Kind`": (
        {"/a": {"get": answering(ref("Kind[]"))}, "/b": {"get": answering(ref("Kind{}"))}},
        {"Kind": SIZE, "Kind[]": LISTED, "Kind{}": MAPPED},
    ),
    "a type inside another": using("Pet", {"Pet": PET}),
    "an inline object that repeats a component word by word": using(
        "Pet", {"Pet": {"type": "object", "properties": {"owner": TWO}}, "Owner": TWO}
    ),
    "variants of one title": using("Issue", {"Issue": {"anyOf": [issue(), issue(size=NUMBER)]}}),
    "a body of an operation": (
        {"/users": {"post": sending({"oneOf": [THING, TEXT]}, TEXT), "get": answering(THING)}},
        {},
    ),
    "as a `TypedDict`, for arguments": using("Pet", {"Pet": THING}),
    "a type that differs in requests": using("Pet", {"Pet": SPLIT}),
    "the values of an enumeration, as literals": using("Size", {"Size": SIZE}),
}
NO_NAMES = {"Foo.Bar", "tag", "tags", "Model", "PetDict", "422", "PetTagsItem"}


@pytest.mark.parametrize("what", [row[0] for row in rows("Types")])
def test_types(what: str, tmp_path: Path) -> None:
    [told] = [code(row[1]) for row in rows("Types") if row[0] == what]
    paths, schemas = TYPES[what]
    found = surface(tmp_path, paths, schemas)
    names = {*found.models, *found.enumerations, *found.aliases}
    assert names.issuperset({*told} - NO_NAMES)


def test_an_inline_copy_is_the_component(tmp_path: Path) -> None:
    found = surface(tmp_path, *TYPES["an inline object that repeats a component word by word"])
    assert {"Owner", "Pet"} == {one for one in found.models if not one.endswith("Param")}


def test_an_item_beside_one_of_its_name(tmp_path: Path) -> None:
    pet = {**PET, "properties": {"tag": {**TWO, "title": "x"}, **PET["properties"]}}
    assert "PetTagsItem" in surface(tmp_path, *using("Pet", {"Pet": pet})).models


def test_a_type_for_arguments_beside_one_of_its_name(tmp_path: Path) -> None:
    paths, schemas = using(
        "Pet", {"Pet": {**THING, "properties": {"p": ref("PetParam")}}, "PetParam": THING}
    )
    assert "PetDict" in surface(tmp_path, paths, schemas).models


@pytest.mark.parametrize(
    ("values", "members"),
    [
        (["GMT", "GMT+1", "GMT-1"], ["GMT", "GMT_PLUS_1", "GMT_MINUS_1"]),
        (["created", "-created"], ["CREATED", "CREATED_DESC"]),
    ],
)
def test_members(values: list[str], members: list[str], tmp_path: Path) -> None:
    paths, schemas = using("Size", {"Size": {"type": "string", "enum": values}})
    assert [*surface(tmp_path, paths, schemas).enumerations["Size"]] == members
    assert {*members} <= {*code(section("Members of enumerations"))}


# What had another name before


def _parameters(*names: str) -> Json:
    parameters = [{"name": one, "in": "query", "schema": TEXT} for one in names]
    return {"/x": {"get": answering(TEXT, parameters=parameters)}}


def _of_calls(folder: Path, *operations: str) -> set[str]:
    return {word for one in called(folder, *operations) for word in (one, one.rpartition(".")[2])}


CALLS: dict[str, list[list[str]]] = {
    "`replace` for `PUT /invoices [createInvoices]`": [["PUT /invoices createInvoices"]],
    "`create` for `POST /payments [deletePayment]`": [["POST /payments deletePayment"]],
    "`create` for `POST` with another verb (`registerShield`, `sendMail`, `assignRole`)": [
        ["POST /shields registerShield"], ["POST /mails sendMail"], ["POST /roles assignRole"],
    ],
    "`delete_all` for a `DELETE` that selects, unpins, disables, removes": [
        ["DELETE /users/by-ids deleteByIds", "DELETE /pins unpinMessages"],
        ["DELETE /rules disableRules"], ["DELETE /tags removeTags"], ["DELETE /cats/{id}"],
    ],
    "`blocks.bulk`, `memory.batch`": [
        ["POST /blocks/bulk deleteBlocks", "GET /blocks"],
        ["POST /memory/batch addMemories", "GET /memory"],
    ],
    "`lock` for a lone `DELETE …/lock`": [["DELETE /doors/{id}/lock"]],
    "`files.content.retrieve` (`contents`, `preview`, `stats`, `status`)": [
        [f"GET /files/{{id}}/{one}", "GET /files/{id}"]
        for one in ("content", "contents", "preview", "stats", "status")
    ],
    "`apps.get_or_create.retrieve`": [["GET /apps/get_or_create/{name}", "GET /apps"]],
    "`n_3.issue`, `containers.json`": [["GET /rest/api/3/issue/{id}"], ["GET /containers/json"]],
    "`where.trip.retrieve`": [RESOURCES["`/api/where/trip/{id}`, if every path begins so"][0][0]],
    "`ranks` of `/v1alpha/ranks`": [["GET /v1alpha/ranks", "GET /v1/users"]],
    "`routes_for_agency.retrieve`": [["GET /routes-for-agency/{agencyId}"]],
    "`create_x_amz_target_invoke` for `…#X-Amz-Target=Invoke`": [
        ["POST /#X-Amz-Target=Invoke"], ["POST /a#X-Amz-Target=Invoke"],
    ],
    "`validation_`, `timeout_`, `base_url_`, `max_retries_` as resources": [
        [f"GET /{one}"] for one in ("validation",)
    ],
}  # fmt: skip

SCHEMAS: dict[str, tuple[Json, Json]] = {
    "`MINUS_CREATED`, and `N_1` for `+1` beside `-1`": (
        {"/x": {"get": answering({"type": "array", "items": {"anyOf": [ref("A"), ref("B")]}})}},
        {"A": {"enum": ["created", "-created"]}, "B": {"enum": ["+1", "-1"]}},
    ),
    "`BOATLICENCESTATE`": using("BOAT_LICENCE_STATE", {"BOAT_LICENCE_STATE": THING}),
    "`date_sent`, `date_sent_greater_query` for `DateSent<`, `DateSent>`": (
        _parameters("DateSent<", "DateSent>"), {},
    ),
    "`User` for `user` where there is a `User` as well": (
        {"/a": {"get": answering(ref("user"))}, "/b": {"get": answering(ref("User"))}},
        {"user": THING, "User": {**THING, "title": "x"}},
    ),
    "`select` for `$select` beside `select`": (_parameters("$select", "select"), {}),
}  # fmt: skip

OTHERS = {
    "`containers.start` (Docker's document)",  # tests/corpus/test_names.py has the document
    "letters for members in other scripts",
    "`PetsListNotFoundResponse` for `#/components/responses/NotFound`",
}
BEFORE = {row[0]: row[1] for row in rows("What had another name before")}


def test_every_row_is_tried() -> None:
    assert {*CALLS, *SCHEMAS, *OTHERS} == {*BEFORE}
    assert {*RESOURCES} == {row[0] for row in rows("Resources")}
    assert {*TYPES} == {row[0] for row in rows("Types")}


@pytest.mark.parametrize("was", CALLS)
def test_calls_have_other_names_than_before(was: str, tmp_path: Path) -> None:
    found = {word for operations in CALLS[was] for word in _of_calls(tmp_path, *operations)}
    places = {one.partition(".")[0] for one in found} | {one.rpartition(".")[0] for one in found}
    now = code(BEFORE[was])
    assert now or BEFORE[was] == "without the underscore"
    known = {*found, *places}
    assert all(
        any(f".{one}".endswith(f".{name}") for one in known) for name in now or ["validation"]
    )
    old = {one for one in code(was) if re.fullmatch(r"[a-z_.0-9]+", one)} - {*now}
    assert not {one for one in old if "." in one or "_" in one} & (found | places)


def _names(found: Surface) -> Iterator[str]:
    yield from (*found.models, *found.enumerations, *found.aliases)
    for members in found.enumerations.values():
        yield from members
    for methods in found.resources.values():
        yield from (one.name for method in methods for one in method.arguments)


@pytest.mark.parametrize("was", SCHEMAS)
def test_types_and_arguments_have_other_names_than_before(was: str, tmp_path: Path) -> None:
    found = {*_names(surface(tmp_path, *SCHEMAS[was]))}
    assert found.issuperset(code(BEFORE[was]))


def test_which_of_two_has_its_own_name(tmp_path: Path) -> None:
    """The rows of `User` and of `select` say which of two things keeps the name."""
    paths, schemas = SCHEMAS["`User` for `user` where there is a `User` as well"]
    schemas["user"] = {"type": "object", "properties": {"small": TEXT}}
    found = surface(tmp_path, paths, schemas)
    assert [one.name for one in found.models["UserModel"]] == ["small"]
    found = surface(tmp_path, _parameters("$select", "select"))
    assert arguments(found, "x") == ["select_query", "select"]


def test_a_shared_response_is_one_class_of_its_name(tmp_path: Path) -> None:
    assert (
        "`NotFound`" in BEFORE["`PetsListNotFoundResponse` for `#/components/responses/NotFound`"]
    )
    content = {"application/json": {"schema": THING}}
    shared = {"NotFound": {"description": "x", "content": content}}
    error = {"404": {"$ref": "#/components/responses/NotFound"}, "204": {"description": "x"}}
    paths = {path: {"get": {"responses": error}} for path in ("/pets", "/cats")}
    found = surface(tmp_path, paths, responses=shared)
    assert [one for one in found.models if not one.startswith("Unknown")] == ["NotFound"]


def test_members_in_other_scripts_are_words(tmp_path: Path) -> None:
    assert BEFORE["letters for members in other scripts"] == "the word itself"
    paths, schemas = using("Size", {"Size": {"type": "string", "enum": ["大きい", "小さい"]}})
    assert [*surface(tmp_path, paths, schemas).enumerations["Size"]] == ["大きい", "小さい"]
