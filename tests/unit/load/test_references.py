"""Where references lead: files, fragments, anchors, resources; and where they must not."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.load.bundle import Bundle, Node

from .files import INTEGER, STRING, lead, loaded, root, write


def test_files_of_every_form_and_place(tmp_path: Path) -> None:
    bundle, found = loaded(
        tmp_path,
        {
            "api/openapi.yaml": root(
                {
                    "Whole": {"$ref": "parts/whole.json"},
                    "Part": {"$ref": "./parts/several.yaml#/one~1two/three~0four"},
                    "Up": {"$ref": "parts/../parts/up.yml#"},
                    "Item": {"$ref": "parts/list.yaml#/0/items/1"},
                    "Encoded": {"$ref": "parts/with%20space.yaml#/a%20b/%C3%BC"},
                    "Back": {"$ref": "parts/back.yaml"},
                    "Query": {"$ref": "parts/whole.json?version=2"},
                }
            ),
            "api/parts/whole.json": '{"type": "string"}',
            "api/parts/several.yaml": {"one/two": {"three~four": INTEGER}},
            "api/parts/up.yml": STRING,
            "api/parts/list.yaml": [{"items": [STRING, INTEGER]}],
            "api/parts/with space.yaml": {"a b": {"ü": INTEGER}},
            "api/parts/back.yaml": {"$ref": "../openapi.yaml#/components/schemas/Whole"},
        },
    )
    assert found == []
    schemas = ("components", "schemas")
    for name, value in {"Whole": STRING, "Part": INTEGER, "Up": STRING, "Item": INTEGER,
                        "Encoded": INTEGER, "Back": STRING, "Query": STRING}.items():  # fmt: skip
        assert lead(bundle, *schemas, name) == value, name
    assert all("%" not in name and "?" not in name for name in bundle.sources)


def test_each_file_is_read_once(tmp_path: Path) -> None:
    files = {
        "openapi.yaml": root({"A": {"$ref": "b.yaml#/A"}, "B": {"$ref": "./x/../b.yaml#/B"}}),
        "b.yaml": {"A": {"$ref": "openapi.yaml#/components/schemas/B"}, "B": STRING},
    }
    bundle, found = loaded(tmp_path, files)
    assert found == []
    assert len(bundle.sources) == 2
    assert lead(bundle, "components", "schemas", "A") == STRING


def test_anchors_and_resources(tmp_path: Path) -> None:
    tree = {
        "$id": "https://schemas.example.com/tree",
        "$defs": {"leaf": {"$anchor": "leaf", **INTEGER}},
        "properties": {"leaf": {"$ref": "#leaf"}, "same": {"$ref": "#/$defs/leaf"},
                       "self": {"$ref": "#"}},
    }  # fmt: skip
    bundle, found = loaded(
        tmp_path,
        {
            "openapi.yaml": root(
                {
                    "Tree": tree,
                    "ById": {"$ref": "https://schemas.example.com/tree#leaf"},
                    "Named": {"$anchor": "named", **STRING},
                    "ByAnchor": {"$ref": "#named"},
                    "Elsewhere": {"$ref": "other.yaml#there"},
                    "Later": {"$ref": "https://schemas.example.com/later"},
                }
            ),
            "other.yaml": {
                "$defs": {"x": {"$anchor": "there", **STRING},
                          "y": {"$id": "https://schemas.example.com/later", **INTEGER}},
            },
        },
    )  # fmt: skip
    assert found == []
    schemas = ("components", "schemas")
    properties = (*schemas, "Tree", "properties")
    assert lead(bundle, *properties, "leaf") == tree["$defs"]["leaf"]
    assert lead(bundle, *properties, "same") == tree["$defs"]["leaf"]
    assert lead(bundle, *properties, "self")["$id"] == tree["$id"]
    assert lead(bundle, *schemas, "ById")["type"] == "integer"
    assert lead(bundle, *schemas, "ByAnchor")["type"] == "string"
    assert lead(bundle, *schemas, "Elsewhere")["type"] == "string"
    assert lead(bundle, *schemas, "Later")["type"] == "integer"


def test_an_identifier_says_no_place_but_files_are_found_beside_each_other(tmp_path: Path) -> None:
    bundle, found = loaded(
        tmp_path,
        {
            "openapi.yaml": root({"Pet": {"$ref": "schemas/pet.json"}}),
            "schemas/pet.json": '{"$id": "https://example.com/s/pet.json", "properties": '
            '{"a": {"$ref": "parts/address.json"}, "b": {"$ref": "/s/parts/address.json"}, '
            '"c": {"$ref": "https://example.com/s/parts/address.json#/properties/x"}}}',
            "schemas/parts/address.json": '{"properties": {"x": {"type": "string"}}}',
        },
    )
    assert found == []
    for name in "ab":
        at = lead(bundle, "properties", name, source="pet.json")
        assert at == {"properties": {"x": STRING}}
    assert lead(bundle, "properties", "c", source="pet.json") == STRING


def test_pointers_from_the_root_of_the_document_below_an_identifier(tmp_path: Path) -> None:
    pet = {"$id": "Pet", "properties": {"tag": {"$ref": "#/components/schemas/Tag"}}}
    bundle, found = loaded(tmp_path, {"openapi.yaml": root({"Pet": pet, "Tag": STRING})})
    assert found == []
    assert lead(bundle, "components", "schemas", "Pet", "properties", "tag") == STRING


def test_a_document_that_names_itself(tmp_path: Path) -> None:
    document = root(
        {"A": {"$ref": "https://api.example.com/v1/openapi.yaml#/components/schemas/B"},
         "B": STRING, "C": {"$ref": "schemas/c.yaml"},
         "D": {"$ref": "https://api.example.com/v1/schemas/c.yaml"}},
        "3.2.0",
    )  # fmt: skip
    document["$self"] = "https://api.example.com/v1/openapi.yaml"
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "schemas/c.yaml": INTEGER})
    assert found == []
    assert lead(bundle, "components", "schemas", "A") == STRING
    assert lead(bundle, "components", "schemas", "C") == INTEGER
    assert lead(bundle, "components", "schemas", "D") == INTEGER


def test_old_identifiers_count_where_the_schema_says_so(tmp_path: Path) -> None:
    old = {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "id": "http://example.com/root.json",
        "definitions": {"a": {"id": "#a", **STRING}, "b": {"id": "b.json", **INTEGER}},
        "properties": {"id": {"$ref": "#a"}, "b": {"$ref": "b.json"}},
    }
    document = root({"Old": {"$ref": "old.yaml"}, "Plain": {"id": "#a", "type": "object"}})
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "old.yaml": old})
    assert found == []
    assert lead(bundle, "properties", "id", source="old.yaml")["type"] == "string"
    assert lead(bundle, "properties", "b", source="old.yaml")["type"] == "integer"


def test_references_that_move_are_taken_for_what_every_way_allows(tmp_path: Path) -> None:
    tree = {
        "$id": "https://e.com/tree",
        "$dynamicAnchor": "node",
        "properties": {"children": {"type": "array", "items": {"$dynamicRef": "#node"}}},
    }
    page = {
        "$id": "https://e.com/page",
        "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#item"}}},
        "$defs": {"item": {"$dynamicAnchor": "item", "not": {}}},
    }
    users = {
        "$id": "https://e.com/users",
        "$ref": "page",
        "$defs": {"item": {"$dynamicAnchor": "item", **STRING}},
    }
    loop = {"properties": {"next": {"$recursiveRef": "#"}}}
    nested = {"properties": {"a": {"$recursiveAnchor": True, "items": {"$recursiveRef": "#"}},
                             "b": {"items": [{"$recursiveRef": "#"}]}}}  # fmt: skip
    documents = {"Tree": tree, "Page": page, "Users": users, "L": {"$ref": "l.yaml"}, "N": nested}
    files = {"openapi.yaml": root(documents), "l.yaml": loop}
    bundle, found = loaded(tmp_path, files)
    assert [one for one in found if "invalid-schema" not in one] == [
        "dynamic-ref /components/schemas/Page/properties/items/items/$dynamicRef"
    ]
    reached = {target.origin.pointer for target in bundle.targets.values()}
    assert {"/components/schemas/N", "/components/schemas/N/properties/a"} <= reached
    schemas = ("components", "schemas")
    assert lead(bundle, *schemas, "Tree", "properties", "children", "items")["$id"] == tree["$id"]
    origin = bundle.document.origin.child(*schemas, "Page", "properties", "items", "items")
    items = bundle.at(origin)
    assert items == {}
    assert lead(bundle, *schemas, "Users")["$id"] == page["$id"]
    assert "properties" in lead(bundle, "properties", "next", source="l.yaml")


def test_every_kind_of_component_may_lie_elsewhere(tmp_path: Path) -> None:
    operation = {
        "parameters": [{"$ref": "parts.yaml#/parameters/Limit"}],
        "requestBody": {"$ref": "parts.yaml#/bodies/New"},
        "callbacks": {"done": {"$ref": "parts.yaml#/callbacks/Done"}},
        "responses": {"200": {"$ref": "parts.yaml#/responses/Ok"}},
    }
    scheme = {"$ref": "parts.yaml#/schemes/key"}
    document = root({}, components={"securitySchemes": {"key": scheme}})
    document["paths"] = {"/a": {"post": operation}, "/b": {"$ref": "parts.yaml#/paths/b"}}
    response = {
        "description": "",
        "headers": {"X-A": {"$ref": "#/headers/A"}},
        "links": {"next": {"$ref": "#/links/next"}},
        "content": {"application/json": {"schema": STRING,
                                         "examples": {"a": {"$ref": "#/examples/a"}}}},
    }  # fmt: skip
    done = {"{$request.body#/url}": {"post": {"responses": {"204": {"description": ""}}}}}
    parts = {
        "parameters": {"Limit": {"name": "limit", "in": "query", "schema": INTEGER}},
        "bodies": {"New": {"content": {"application/json": {"schema": STRING}}}},
        "responses": {"Ok": response},
        "headers": {"A": {"schema": STRING}},
        "links": {"next": {"operationId": "x"}},
        "examples": {"a": {"value": {"$ref": "just data"}}},
        "callbacks": {"Done": done},
        "schemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}},
        "paths": {"b": {"get": {"responses": {"200": {"$ref": "#/responses/Ok"}}}}},
    }
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "parts.yaml": parts})
    assert found == []
    post = ("paths", "/a", "post")
    assert lead(bundle, *post, "responses", "200") == response
    assert lead(bundle, *post, "callbacks", "done") == done
    assert lead(bundle, "components", "securitySchemes", "key")["name"] == "K"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("place", "target", "meant"),
    [
        ("schema", "#/components/responses/Ok", STRING),
        ("schema", "#/components/requestBodies/New", STRING),
        ("schema", "#/components/parameters/P", STRING),
        ("schema", "#/components/headers/H", INTEGER),
        ("schema", "#/components/responses/None", {}),
        ("schema", "#/components/securitySchemes/K", {}),
        ("schema", "#/info/title", {}),
        ("schema", "other.yaml#/list", {}),
        ("parameter", "#/components/schemas/S", {}),
        ("parameter", "#/components/headers/H", INTEGER),
        ("parameter", "other.yaml#/list", {}),
        ("response", "#/components/schemas/S", STRING),
        ("response", "#/components/requestBodies/New", STRING),
        ("response", "#/components/parameters/P", STRING),
        ("response", "#", {}),
        ("requestBody", "#/components/schemas/S", STRING),
        ("requestBody", "#/components/responses/Ok", STRING),
        ("requestBody", "other.yaml#/list", {"content": {"*/*": {}}}),
        ("header", "#/components/parameters/P", STRING),
        ("header", "#/components/schemas/S", STRING),
        ("header", "#/components/responses/Ok", STRING),
        ("path", "#/components/schemas/S", {}),
        ("callback", "other.yaml#/list", {}),
    ],
)
def test_a_target_of_another_kind_is_what_it_was_meant_for(
    place: str, target: str, meant: Any, version: str, tmp_path: Path
) -> None:
    ref = {"$ref": target}
    response: Any = {"description": "", "headers": {"X": ref} if place == "header" else {}}
    operation = {
        "parameters": [ref] if place == "parameter" else [],
        "responses": {"200": ref if place == "response" else response},
        **({"requestBody": ref} if place == "requestBody" else {}),
        **({"callbacks": {"x": ref}} if place == "callback" else {}),
    }
    json = {"application/xml": {"schema": INTEGER}, "application/json": {"schema": STRING}}
    components = {
        "parameters": {"P": {"name": "p", "in": "query", "schema": STRING}},
        "headers": {"H": {"schema": INTEGER}},
        "requestBodies": {"New": {"content": json}},
        "responses": {"Ok": {"description": "", "content": json}, "None": {"description": ""}},
        "securitySchemes": {"K": {"type": "apiKey", "in": "header", "name": "K"}},
    }
    schemas = {"S": STRING, **({"T": ref} if place == "schema" else {})}
    document = root(schemas, version, components=components)
    fine = {"get": {"responses": {"200": {"description": ""}}}}
    item = ref if place == "path" else {"post": operation}
    document["paths"] = {"/a": item, "/fine": fine}
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "other.yaml": {"list": [1]}})
    assert [one.partition(" ")[0] for one in found] == ["ref-kind"]
    keys: dict[str, tuple[str, ...]] = {
        "schema": ("components", "schemas", "T"),
        "path": ("paths", "/a"),
        "response": ("paths", "/a", "post", "responses", "200"),
        "requestBody": ("paths", "/a", "post", "requestBody"),
        "callback": ("paths", "/a", "post", "callbacks", "x"),
        "header": ("paths", "/a", "post", "responses", "200", "headers", "X"),
    }
    if place == "parameter":
        (value,) = bundle.root.data["paths"]["/a"]["post"]["parameters"]
        assert value == {} or (value["name"], value["in"]) == ("H", "header")
    else:
        value = lead(bundle, *keys[place])
    value = value.get("content", {}).get("application/json", value)
    if "schema" in value:
        origin = bundle.document.origin
        value = bundle.follow(Node(value["schema"], origin)).value
    assert value == meant


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("ref", "meant"),
    [
        ("#/$defs/Near", "integer"),
        ("#/definitions/Near", "integer"),
        ("#/properties/only", "boolean"),
        ("#/$defs/Nowhere", None),
        ("#/definitions/S", "string"),
        ("#/components/parameters/S", "string"),
        ("#/nowhere", None),
        ("#/", None),
    ],
)
def test_a_pasted_schema_has_a_root_of_its_own(
    ref: str, meant: str | None, version: str, tmp_path: Path
) -> None:
    inner = {"properties": {"only": STRING, "x": {"$ref": ref}}}
    pasted = {"$defs": {"Near": INTEGER}, "definitions": {"Near": INTEGER},
              "properties": {"only": {"type": "boolean"}, "inner": inner}}  # fmt: skip
    media = {"application/json": {"schema": {"items": pasted}}}
    document = root({"S": STRING}, version)
    response = {"description": "", "content": media}
    document["paths"] = {"/a": {"get": {"responses": {"200": response}}}}
    document["components"]["schemas"]["Deep"] = {"$defs": {"Near": STRING}}
    bundle, found = loaded(tmp_path, {"openapi.yaml": document})
    assert [one for one in found if "ref-not-found" in one] == [
        "ref-not-found /paths/~1a/get/responses/200/content/application~1json/schema/items"
        "/properties/inner/properties/x/$ref"
    ]
    keys = ("paths", "/a", "get", "responses", "200", "content", "application/json", "schema",
            "items", "properties", "inner", "properties", "x")  # fmt: skip
    assert lead(bundle, *keys) == ({} if meant is None else {"type": meant})


def test_a_pasted_schema_refers_to_the_whole_of_itself(tmp_path: Path) -> None:
    pasted = {"type": "object", "properties": {"next": {"$ref": "#"}}}
    bundle, found = loaded(tmp_path, {"openapi.yaml": root({"Node": pasted})})
    assert found == ["ref-kind /components/schemas/Node/properties/next/$ref"]
    below = lead(bundle, "components", "schemas", "Node", "properties", "next")
    assert list(below["properties"]) == ["next"]


def test_files_that_cannot_be_read_only_concern_what_refers_to_them(tmp_path: Path) -> None:
    document = root({name: {"$ref": f"{name}.yaml"} for name in ("Missing", "Broken", "Good")})
    document["components"]["schemas"]["Again"] = {"$ref": "Broken.yaml#/x"}
    files = {"openapi.yaml": document, "Broken.yaml": "a: [", "Good.yaml": STRING}
    bundle, found = loaded(tmp_path, files)
    codes = sorted(one.partition(" ")[0] for one in found)
    assert codes == ["ref-not-found"] * 3
    assert {Path(one).name for one in bundle.unread} == {"Missing.yaml", "Broken.yaml"}
    assert lead(bundle, "components", "schemas", "Good") == STRING
    assert lead(bundle, "components", "schemas", "Again") == {}


def test_where_every_path_is_lost_nothing_is_generated(tmp_path: Path) -> None:
    paths = {"/a": {"$ref": "a.yaml"}, "/b": {"$ref": "b.yaml"}}
    report = Report()
    load(write(tmp_path, {"openapi.yaml": {**root({}), "paths": paths}}), report)
    assert [one.origin.pointer for one in report if one.severity == "error"] == ["/paths"]


def test_siblings_count_from_3_1_on(tmp_path: Path) -> None:
    pet = {"$ref": "#/components/schemas/S", "maxLength": 3, "description": "A pet."}
    for version, codes in (("3.0.3", ["ref-siblings"]), ("3.1.0", [])):
        files = {"openapi.yaml": root({"S": STRING, "Pet": dict(pet)}, version)}
        bundle, found = loaded(tmp_path, files)
        assert [one.partition(" ")[0] for one in found] == codes
        node = bundle.at(bundle.document.origin.child("components", "schemas", "Pet"))
        assert ("maxLength" in node) == (version == "3.1.0")
        assert node["description"] == "A pet."


def test_what_extensions_hold_is_looked_at_when_a_reference_leads_there(tmp_path: Path) -> None:
    document = root({"A": {"$ref": "#/x-schemas/B"}})
    document["x-schemas"] = {"B": {"items": {"$ref": "b.yaml"}}, "C": {"$ref": "nowhere.yaml"}}
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "b.yaml": STRING})
    assert found == []
    assert lead(bundle, "x-schemas", "B", "items") == STRING


def test_discriminators_may_name_files(tmp_path: Path) -> None:
    tag = {"propertyName": "kind", "mapping": {"cat": "cat.yaml", "dog": "#/components/schemas/D"}}
    pet = {"discriminator": tag, "oneOf": [{"$ref": "./cat.yaml"},
                                           {"$ref": "#/components/schemas/D"}]}  # fmt: skip
    files = {"openapi.yaml": root({"Pet": pet, "D": {"type": "object"}}),
             "cat.yaml": {"type": "object"}}  # fmt: skip
    bundle, found = loaded(tmp_path, files)
    assert found == []
    target = bundle.targets[bundle.root.name, "cat.yaml"]
    assert target.origin.source.endswith("cat.yaml")


def test_a_file_is_read_that_leads_in_circles_only(tmp_path: Path) -> None:
    files = {"openapi.yaml": root({"A": {"$ref": "#/components/schemas/B"},
                                   "B": {"$ref": "#/components/schemas/A"},
                                   "C": {"$ref": "c.yaml"}}),
             "c.yaml": {"$ref": "c.yaml"}}  # fmt: skip
    bundle, found = loaded(tmp_path, files)
    assert found == []
    assert "$ref" in lead(bundle, "components", "schemas", "A")


def test_containers_by_reference_are_written_out(tmp_path: Path) -> None:
    pet = {"type": "object", "properties": {"$ref": "pet-members.yaml"}}
    operation = {
        "parameters": {"$ref": "../parts.yaml#/paging"},
        "responses": {"$ref": "../parts.yaml#/answers"},
    }
    document = {
        "openapi": "3.0.3",
        "info": {"$ref": "parts.yaml#/about"},
        "tags": [{"$ref": "parts.yaml#/tag"}],
        "servers": {"$ref": "parts.yaml#/servers"},
        "paths": {"$ref": "paths/all.yaml"},
        "components": {"$ref": "components.yaml"},
    }
    parts = {
        "about": {"title": "Parts", "version": "2"},
        "tag": {"name": "pets"},
        "servers": [{"url": "https://parts.example"}],
        "paging": [{"name": "limit", "in": "query", "schema": INTEGER}],
        "answers": {"200": {"$ref": "openapi.yaml#/components/responses/Pets"}},
    }
    pets = {"description": "", "content": {"application/json": {"schema": {"$ref": "pet.yaml"}}}}
    bundle, found = loaded(
        tmp_path,
        {
            "openapi.yaml": document,
            "parts.yaml": parts,
            "components.yaml": {"schemas": {"$ref": "schemas.yaml"}, "responses": {"Pets": pets}},
            "schemas.yaml": {"Pet": {"$ref": "pet.yaml"}, "Name": STRING},
            "pet.yaml": pet,
            "pet-members.yaml": {"name": {"$ref": "schemas.yaml#/Name"}, "age": INTEGER},
            "paths/all.yaml": {"/pets": {"$ref": "pets.yaml"}},
            "paths/pets.yaml": {"get": operation},
        },
    )
    assert {one.partition(" ")[0] for one in found} == {"ref-misplaced"}
    assert len(found) == 8
    assert bundle.title == "Parts"
    assert bundle.root.data["tags"] == [{"name": "pets"}]
    assert bundle.root.data["servers"] == [{"url": "https://parts.example"}]
    get = bundle.follow(_path_item(bundle, "/pets")).get("get")
    assert get is not None
    assert [bundle.follow(one).text("name") for one in get.list("parameters")] == ["limit"]
    assert lead(bundle, "get", "responses", "200", source="paths/pets.yaml") == pets
    assert lead(bundle, "properties", "name", source="pet.yaml") == STRING
    members = lead(bundle, "components", "schemas", "Pet")["properties"]
    assert list(members) == ["name", "age"]
    assert lead(bundle, "components", "schemas", "Name") == STRING


def test_a_path_item_says_more_than_its_reference(tmp_path: Path) -> None:
    own = {"summary": "own", "responses": {"200": {"description": ""}}}
    other = {"summary": "other", "responses": {"200": {"description": ""}}}
    one, two = ({"name": name, "in": "query", "schema": STRING} for name in ("one", "two"))
    document = root({})
    document["paths"] = {
        "/a": {"$ref": "items.yaml#/a", "get": own, "parameters": [two]},
        "/b": {"$ref": "#/paths/~1a", "post": {"$ref": "items.yaml#/post"}},
    }
    items = {"a": {"get": other, "put": other, "parameters": [one]}, "post": other}
    bundle, found = loaded(tmp_path, {"openapi.yaml": document, "items.yaml": items})
    assert found == ["ref-conflict /paths/~1a/get"]
    for path, method, expected in (("/a", "get", own), ("/a", "put", other),
                                   ("/b", "get", own), ("/b", "put", other),
                                   ("/b", "post", other)):  # fmt: skip
        assert lead(bundle, "paths", path, method) == expected, (path, method)
    names = [
        bundle.follow(node).text("name") for node in _path_item(bundle, "/a").list("parameters")
    ]
    assert names == ["one", "two"]


@pytest.mark.parametrize(
    "paths",
    [
        {"$ref": "#/paths"},
        {"$ref": "other.yaml#/round"},
        {"$ref": "other.yaml#/list"},
        {"$ref": "other.yaml#/missing"},
        {"$ref": "missing.yaml"},
    ],
)
def test_a_container_that_is_none_is_an_error(paths: Any, tmp_path: Path) -> None:
    other = {"round": {"$ref": "#/again"}, "again": {"$ref": "#/round"}, "list": []}
    document = {**root({}), "paths": paths}
    _, found = loaded(tmp_path, {"openapi.yaml": document, "other.yaml": other})
    assert {one.partition(" ")[0] for one in found} & {"ref-kind", "ref-not-found"}


def _path_item(bundle: Bundle, path: str) -> Node:
    (node,) = (node for key, node in bundle.document.members("paths") if key == path)
    return node
