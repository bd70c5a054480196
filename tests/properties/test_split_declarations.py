"""Named types of every kind, through which a type with read-only members travels both ways."""

from typing import Any

import pytest

from .packages import imported

ACCOUNT = {"$ref": "#/components/schemas/Account"}
OWN = {"$ref": "#/components/schemas/Holder"}

KINDS: dict[str, dict[str, Any]] = {
    "array": {"type": "array", "items": ACCOUNT},
    "map": {"type": "object", "additionalProperties": ACCOUNT},
    "array of maps": {
        "type": "array",
        "items": {"type": "object", "additionalProperties": ACCOUNT},
    },
    "tuple": {"type": "array", "prefixItems": [ACCOUNT, {"type": "string"}], "items": False},
    "another name": ACCOUNT,
    "nullable": {"anyOf": [ACCOUNT, {"type": "null"}]},
    "union": {"anyOf": [ACCOUNT, {"type": "array", "items": ACCOUNT}]},
    "object": {"type": "object", "properties": {"account": ACCOUNT}},
    "union of names": {"oneOf": [ACCOUNT, {"$ref": "#/components/schemas/Accounts"}]},
    "map of names": {
        "type": "object",
        "additionalProperties": {"$ref": "#/components/schemas/Accounts"},
    },
    "pattern map": {"type": "object", "patternProperties": {"^a": ACCOUNT}},
    "nullable array": {"type": ["array", "null"], "items": ACCOUNT},
    "part": {"allOf": [ACCOUNT, {"type": "object", "properties": {"more": {"type": "string"}}}]},
    "tagged union": {
        "oneOf": [
            {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"const": kind}, "account": ACCOUNT},
            }
            for kind in ("a", "b")
        ]
    },
    "array of itself": {"type": "array", "items": {"anyOf": [ACCOUNT, OWN]}},
}


@pytest.mark.parametrize("circular", [False, True], ids=["", "circular"])
@pytest.mark.parametrize("used", ["split", "answered only", "sent only"])
@pytest.mark.parametrize("kind", KINDS)
def test_all_names_of_a_package_are_there(kind: str, used: str, circular: bool) -> None:
    properties: dict[str, Any] = {
        "id": {"type": "string", "readOnly": True},
        "secret": {"type": "string", "writeOnly": True},
    }
    if circular:
        properties["others"] = OWN
    body = {"content": {"application/json": {"schema": OWN}}}
    operation: dict[str, Any] = {"responses": {"204": {"description": "-"}}}
    if used != "sent only":
        operation["responses"] = {"200": {"description": "-", **body}}
    if used != "answered only":
        operation["requestBody"] = {"required": True, **body}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Split", "version": "1"},
        "paths": {"/holders": {"put": operation}},
        "components": {
            "schemas": {
                "Account": {"type": "object", "properties": properties},
                "Accounts": {"type": "array", "items": ACCOUNT},
                "Holder": KINDS[kind],
            }
        },
    }
    with imported(document) as made:
        names = made.types.__all__
        assert {"Account", "Holder"} <= set(names)
        for name in names:
            rebuild = getattr(getattr(made.types, name), "model_rebuild", None)
            if rebuild is not None:
                rebuild()
        assert ("HolderRequest" in names) is (used == "split")
        holder = "Holder" if kind == "part" else "Account"  # a part is merged into the whole
        if used != "answered only":
            assert "id" not in getattr(made.types, f"{holder}Param").__annotations__
            view = f"{holder}Request" if used == "split" else holder
            assert "id" not in getattr(made.types, view).model_fields
        if used != "sent only":
            assert "secret" not in getattr(made.types, holder).model_fields
