"""JSON Schemas of the models, from the file that the package carries, and validation with them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from .models import ApiModel

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_DEFS = "#/$defs/"


class WithSchema:
    """A model whose JSON Schema the package carries."""

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Give the JSON Schema (2020-12) of the payloads of this model, as the document has it.

        What it refers to stands in its `$defs`. The dictionary is the caller's own.
        """
        return schema_of(cls.__name__)


@dataclass(frozen=True, slots=True)
class SchemaError:
    """What is wrong with a payload, and where: JSON pointers into it and into the schema."""

    message: str
    pointer: str
    schema_pointer: str

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.message}"


def validate(model: type[ApiModel] | str, payload: object) -> tuple[SchemaError, ...]:
    """Give all that is wrong with a payload by the JSON Schema of a model; empty if nothing is.

    `model` is a class, or the name of any type of the package. `payload` is JSON text as `bytes`
    or `bytearray`, a model, or a JSON value; a `str` is the JSON string that it is. Formats are
    checked.

    Raises:
        ImportError: jsonschema-rs is missing; the extra `validate` installs it.
        LookupError: The package carries no schema of this type.
        ValueError: The text is no JSON.
    """
    name = model if isinstance(model, str) else model.__name__
    if isinstance(payload, bytes | bytearray):
        payload = json.loads(payload)
    elif isinstance(payload, ApiModel):
        payload = payload.to_dict()
    return tuple(
        SchemaError(
            message=error.message,
            pointer=_pointer(error.instance_path),
            schema_pointer=_pointer(error.schema_path),
        )
        for error in _validator(name).iter_errors(payload)
    )


def schema_of(name: str) -> dict[str, Any]:
    """Give the JSON Schema of a type with all that it refers to.

    Raises:
        LookupError: The package carries no schema of this type.
    """
    definitions = _definitions()
    if name not in definitions:
        raise LookupError(f"the package carries no JSON Schema of {name!r}")
    found: dict[str, Any] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = definitions[one]
            waiting.extend(_references(found[one]))
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if name in _all_references(found):
        schema["$ref"] = _DEFS + name
    else:
        schema |= found.pop(name)
    if found:
        schema["$defs"] = {one: found[one] for one in sorted(found)}
    return cast("dict[str, Any]", json.loads(json.dumps(schema)))


def _all_references(definitions: dict[str, Any]) -> set[str]:
    return {name for one in definitions.values() for name in _references(one)}


def _references(value: object) -> Iterable[str]:
    """Give the names of the definitions that a schema refers to."""
    if isinstance(value, dict):
        for key, one in cast("dict[str, Any]", value).items():
            if key == "$ref" and isinstance(one, str) and one.startswith(_DEFS):
                yield unquote(one[len(_DEFS) :])
            else:
                yield from _references(one)
    elif isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _references(one)


@cache
def _definitions() -> dict[str, Any]:
    package = __name__.rpartition("._runtime")[0]
    text = resources.files(package).joinpath("schemas.json").read_bytes()
    return cast("dict[str, Any]", json.loads(text)["$defs"])


@cache
def _validator(name: str) -> Draft202012Validator:
    try:
        import jsonschema_rs
    except ImportError as error:
        message = "validate() needs jsonschema-rs: install this package with its extra 'validate'"
        raise ImportError(message) from error
    return jsonschema_rs.Draft202012Validator(schema_of(name), validate_formats=True)


def _pointer(path: Iterable[str | int]) -> str:
    """Give a path as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(one).replace("~", "~0").replace("/", "~1") for one in path)
