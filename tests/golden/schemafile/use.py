"""A package that carries the JSON Schemas of its models, and checks payloads with them."""

import json
from typing import assert_type

import carrying_api
import pytest
from carrying_api import (
    Cursor, OrchardPage, SchemaError, Tree, TreeRequest, types, validate,
)  # fmt: skip

schema = Tree.json_schema()
assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
# It contains itself, so it is a definition; what it refers to is called as the classes are.
assert schema["$ref"] == "#/$defs/Tree" and set(schema["$defs"]) == {"Tree", "Kind"}
assert schema["$defs"]["Tree"]["required"] == ["id", "kind"]
asked = TreeRequest.json_schema()["$defs"]["TreeRequest"]
assert asked["required"] == ["kind"]  # what the API makes is not asked for
assert asked["properties"]["children"]["items"] == {"$ref": "#/$defs/TreeRequest"}

alone = Cursor.json_schema()
assert alone["type"] == "object" and "$defs" not in alone
alone["type"] = "array"
assert Cursor.json_schema()["type"] == "object"  # a dictionary of one's own

right = {"id": "8c4ec1a0-4b7a-4a5e-9d0f-2a4d1f0f3f55", "kind": "oak", "height": None}
assert_type(validate(Tree, right), tuple[SchemaError, ...])
assert validate(Tree, right) == ()
assert validate(Tree, Tree.model_validate_json(json.dumps(right))) == ()
assert validate("Kind", "ash") == () and validate("Kind", b'"ash"') == ()

wrong = b'{"id": "no uuid", "kind": "elm", "children": [{"id": 1}], "height": 0}'
found = {error.pointer: error for error in validate(Tree, wrong)}
assert set(found) == {"/id", "/kind", "/height", "/children/0", "/children/0/id"}, found
assert str(found["/height"]).startswith("/height: 0 is ")
assert found["/children/0"].schema_pointer.endswith("/required"), found

# A field of the name goes first; the function finds the schema all the same.
row = types.OrchardPageRow
assert row(name="a", json_schema="s").json_schema == "s"
assert [error.pointer for error in validate(row, {"name": ""})] == ["/name"]
assert validate(OrchardPage, {"rows": [{"name": "a"}], "next": 4}) == ()
assert len(validate(OrchardPage, {"rows": [], "next": {"after": "x", "more": 1}})) == 1

with pytest.raises(LookupError, match="no JSON Schema of 'Bush'"):
    validate("Bush", {})
with pytest.raises(ValueError, match="Expecting"):
    validate(Tree, b"{")
assert carrying_api.validate is validate and carrying_api.SchemaError is SchemaError
