"""A walk over everything in a document that may be a reference."""

from collections.abc import Iterator
from typing import Any, cast

from bindwright.diagnostics.origin import escape_token
from bindwright.load.references.document import Document

# Keywords whose values are data, not part of the document: a "$ref" in there is just a key.
_DATA = frozenset({"example", "default", "const", "enum", "dataValue"})

# Below these keys the next keys are names that the document chose, not keywords.
NAMED = frozenset(
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas",
        "paths", "pathItems", "webhooks", "x-webhooks", "callbacks", "responses", "headers",
        "parameters",
        "requestBodies", "content", "mediaTypes", "links", "examples", "securitySchemes",
        "variables", "encoding",
    }
)  # fmt: skip


def find_references(
    document: Document, start: str, mapped: list[tuple[Document, str, str]]
) -> Iterator[tuple[str, str, dict[str, Any], bool]]:
    """Every `$ref` of a document: the reference, the pointer of what holds it, and that.

    The last value says that what holds it is a mapping of names, where no reference belongs. What
    is then written there in its place is looked through as well. `start` says where to begin;
    `mapped` collects what the mappings of discriminators name, and where the schemas stand.
    """
    stack: list[tuple[Any, str, bool]] = [(document.find(start), start, False)]
    while stack:
        value, pointer, named = stack.pop()
        if isinstance(value, dict) and "$ref" in value and document.is_changed:
            value = document.find(pointer)
        if isinstance(value, dict) and isinstance(ref := value.get("$ref"), str):
            yield ref, pointer, value, named
            if document.is_changed:
                value = document.find(pointer)
        if isinstance(value, list):
            items = value
            stack.extend((one, f"{pointer}/{index}", False) for index, one in enumerate(items))
        elif isinstance(value, dict):
            mapping = cast("dict[str, Any]", value)
            if "discriminator" in mapping and not named:
                names = mapped_names(mapping["discriminator"])
                mapped.extend((document, one, pointer) for one in names)
            stack.extend(
                (child, f"{pointer}/{escape_token(key)}", not named and key in NAMED)
                for key, child in mapping.items()
                if isinstance(child, dict | list)
                and not (_is_named_data if named else _is_data_at)(key, mapping, pointer)
            )


def mapped_names(tag: Any) -> Iterator[str]:
    """What the mapping of a discriminator names: components, or references."""
    if not isinstance(tag, dict):
        return
    words = cast("dict[str, Any]", tag)
    named: Any = words.get("mapping")
    values = list(cast("dict[str, Any]", named).values()) if isinstance(named, dict) else []
    yield from (one for one in (*values, words.get("defaultMapping")) if isinstance(one, str))


def _is_data_at(key: str, mapping: dict[str, Any], pointer: str) -> bool:
    """The same of a place: what a Link Object sends is data as well (OpenAPI 3.2, section 4.20)."""
    if key in ("parameters", "requestBody") and pointer.rpartition("/")[0].endswith("/links"):
        return True
    return is_data(key, mapping)


def _is_named_data(key: str, mapping: dict[str, Any], pointer: str) -> bool:
    """Whether a member of a mapping of names is no such: an extension, an example of Swagger 2.0.

    There the names of examples are media types, and what they name is an example as it is.
    """
    holder = pointer.rpartition("/")[2]
    if key.startswith("x-"):  # a component may be called so, but no path and no status
        return holder == "paths" or (holder == "responses" and pointer.count("/") > 2)
    if holder != "examples" or "/" not in key:
        return False
    value: Any = mapping[key]
    ref = value.get("$ref") if isinstance(value, dict) and len(mapping[key]) == 1 else None
    return not (isinstance(ref, str) and "/examples/" in ref)


def is_data(key: str, mapping: dict[str, Any]) -> bool:
    """Whether what stands under a key is data, in which nothing is a reference."""
    if key in _DATA or (key.startswith("x-") and key != "x-webhooks"):
        return True
    # `examples` of a schema is a list of data; `value` stands in an Example Object.
    return (key == "examples" and isinstance(mapping[key], list)) or (
        key == "value" and not ({"$ref", "type", "properties"} & mapping.keys())
    )
