"""What components are called changes names and nothing else.

Every component has each of the names in turn that modules of a package use themselves. The package
has the same shape as with names that are no trouble, it imports, it satisfies the type checker, and
it sends and answers the same.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.render.file import File

from tests.golden.types_check import mypy_errors, runtime_files, shim, write_all
from tests.golden.wire import Wire

from .effort import FULL
from .packages import generate, imported

HARMLESS = (
    "Account", "Person", "Colour", "Figure", "Circle", "Square", "Stamp", "Labels", "Problem",
    "Refusal",
)  # fmt: skip
"""The components; each has a part of its own in the document."""

NAMES = (
    # what annotations and modules of types import
    "Any", "None", "Annotated", "Literal", "Optional", "Union", "Field", "field", "date",
    "datetime", "Decimal", "UUID", "Mapping", "Sequence", "TypedDict", "overload", "Never",
    # builtins
    "str", "int", "float", "bool", "bytes", "dict", "list", "tuple", "object", "type", "property",
    # what packages define, and what they would like to
    "Omit", "omit", "Client", "AsyncClient", "ApiModel", "Model", "Error404", "APIError",
    "NotFoundError", "Stream", "Page", "Timeout", "types", "resources", "self", "cls",
    "AccountParam", "AccountsResource", "AccountRequest", "CreateAccount", "TYPE_CHECKING",
    "annotations", "_runtime", "Deprecated", "Tag", "Closed", "Unknown",
)  # fmt: skip


def _rotations() -> Iterator[dict[str, str]]:
    """Ways to give names: all together give each component each name, every fifth each name."""
    for start in range(0, len(NAMES), 1 if FULL else 5):
        yield {one: NAMES[(start + number * 6) % len(NAMES)] for number, one in enumerate(HARMLESS)}


def test_each_name_is_tried() -> None:
    assert {name for names in _rotations() for name in names.values()} == set(NAMES)


def _reference(component: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{component}"}


_KIND = {"type": "string"}
_TAGGED = {"type": "object", "required": ["kind"]}
_PERSON: dict[str, Any] = {
    "type": "object",
    "required": ["name", "born"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "born": {"type": "string", "format": "date"},
        "worth": {"type": "string", "format": "decimal"},
    },
}


def _schemas(names: dict[str, str]) -> dict[str, Any]:
    ref = {one: _reference(name) for one, name in names.items()}
    account: dict[str, Any] = {
        "id": {"type": "string", "format": "uuid"},
        "owner": ref["Person"],
        "deputy": ref["Person"],
        "guest": {"anyOf": [ref["Person"], {"type": "null"}]},
        "figure": ref["Figure"],
        "colour": ref["Colour"],
        "colours": {"type": "array", "items": ref["Colour"], "minItems": 1},
        "opened": ref["Stamp"],
        "labels": ref["Labels"],
        "anything": {},
        "secret": {"type": "string", "writeOnly": True},
        "children": {"type": "array", "items": ref["Account"]},
    }
    mapping = {"circle": ref["Circle"]["$ref"], "square": ref["Square"]["$ref"]}
    return {
        "Account": {"type": "object", "required": ["id", "owner", "figure"], "properties": account},
        "Person": _PERSON,
        "Colour": {"anyOf": [{"const": "red"}, {"const": "blue"}, {"type": "string"}]},
        "Figure": {
            "oneOf": [ref["Circle"], ref["Square"]],
            "discriminator": {"propertyName": "kind", "mapping": mapping},
        },
        "Circle": {**_TAGGED, "properties": {"kind": _KIND, "radius": {"type": "number"}}},
        "Square": {**_TAGGED, "properties": {"kind": _KIND, "side": {"type": "integer"}}},
        "Stamp": {"type": "string", "format": "date-time"},
        "Labels": {"type": "object", "additionalProperties": ref["Colour"]},
        "Problem": {"type": "object", "properties": {"missing": {"type": "string"}}},
        "Refusal": {"type": "object", "properties": {"reason": {"type": "string"}}},
    }


def _document(names: dict[str, str]) -> dict[str, Any]:
    def body(component: str) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": _reference(names[component])}}}

    def answers(status: str, component: str) -> dict[str, Any]:
        listed = {status: component, "404": "Problem", "4XX": "Refusal"}
        return {status: {"description": "-", **body(one)} for status, one in listed.items()}

    schemas = _schemas(names)
    where = [
        {"name": name, "in": "query", "schema": _reference(names[component])}
        for name, component in (("colour", "Colour"), ("since", "Stamp"))
    ]
    create = {
        "operationId": "createAccount",
        "requestBody": {"required": True, **body("Account")},
        "responses": answers("201", "Account"),
    }
    retrieve = {
        "operationId": "getFigure",
        "parameters": where,
        "responses": answers("200", "Figure"),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Renamed", "version": "1"},
        "servers": [{"url": "https://renamed.example"}],
        "paths": {"/accounts": {"post": create}, "/figures": {"get": retrieve}},
        "components": {"schemas": {names[one]: schemas[one] for one in HARMLESS}},
    }


PLAIN = {one: one for one in HARMLESS}
SENT: dict[str, Any] = {
    "id": "5f0c1e0e-8f0a-4a57-9c56-6d8f5a9d2c11",
    "owner": {"name": "Ada", "born": "1815-12-10", "worth": "12.50"},
    "guest": None,
    "figure": {"kind": "circle", "radius": 2},
    "colours": ["red", "pink"],
    "opened": "2024-05-01T10:00:00Z",
    "labels": {"a": "blue"},
}


def _exercise(package: Any) -> list[Any]:
    """What a package sends and gives, free of its names."""
    wire = Wire()
    client = package.Client(http_client=wire.client, max_retries=0)
    said: list[Any] = []
    wire.give({**SENT, "children": [SENT]}, status=201)
    account = client.accounts.create(**SENT, secret="s")
    said += [wire.target, wire.sent, account.to_dict(), account.guest, str(account.colours[1])]
    said += [account.opened.isoformat(), type(account.id).__name__, str(account.owner.worth)]
    wire.give({"kind": "square", "side": 3})
    figure = client.figures.retrieve(colour="red", since="2024-05-01T10:00:00Z")
    said += [wire.target, figure.to_dict(), figure.side]
    for status, answer in ((404, {"missing": "it"}), (409, {"reason": "no"}), (500, {})):
        wire.give(answer, status=status)
        with pytest.raises(Exception) as caught:
            client.figures.retrieve()
        error: Any = caught.value
        typed = getattr(error.error, "to_dict", dict)()
        assert typed == answer, "an error of another status was read"
        said += [error.status_code, error.body, typed]
    return said


def _shape(files: tuple[File, ...]) -> Counter[str]:
    """How many fields, methods and classes there are, whatever they are called."""
    text = "\n".join(
        file.text for file in files if file.path.startswith("src/") and file.path.endswith(".py")
    )
    kinds = {
        "classes": r"^class ",
        "methods": r"^    (?:async )?def ",
        "fields": r"^    \w+: ",
        "members": r"^    [A-Z_]+ = ",
        "overloads": r"^    @overload",
    }
    return Counter({kind: len(re.findall(rx, text, re.MULTILINE)) for kind, rx in kinds.items()})


def _sources(names: dict[str, str], package: str) -> tuple[dict[str, bytes], set[str]]:
    files, _, _ = generate(_document(names), package)
    found = {
        file.path.removeprefix("src/"): file.text.encode()
        for file in files
        if file.path.startswith("src/")
    }
    copied = {file.path.removeprefix("src/") for file in files if file.verbatim}
    return found, {path for path in copied if path.endswith(".py")}


def _run(names: dict[str, str]) -> tuple[Counter[str], list[Any]]:
    with imported(_document(names)) as made:
        said = json.dumps(_exercise(made.package), default=str)
        return _shape(made.files), json.loads(said.replace(made.package.__name__, "package"))


def test_names_of_components_change_names_alone() -> None:
    shape, said = _run(PLAIN)
    assert shape["classes"] > len(HARMLESS) and len(said) > 15
    told: dict[str, str] = {}
    for names in _rotations():
        try:
            found = _run(names)
        except Exception as error:
            told[str(names)] = f"{type(error).__name__}: {error}"
            continue
        if found != (shape, said):
            differ = [one for one in zip(found[1], said, strict=True) if one[0] != one[1]]
            told[str(names)] = str(differ or (found[0] - shape, shape - found[0]))
    assert told == {}


def test_every_renamed_package_satisfies_the_type_checker(tmp_path: Path) -> None:
    files = runtime_files()
    for number, names in enumerate((PLAIN, *_rotations())):
        sources, copied = _sources(names, f"renamed_{number}")
        for path, data in sources.items():
            files[path] = shim(path, data) if path in copied else data
    write_all(files, tmp_path)
    assert mypy_errors(tmp_path) == ""
