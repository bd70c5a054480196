"""Values for payload schemas; and where none was found, whether that is the document's fault.

A schema that no finite value fits says nothing of a package. That has to be proven, apart from
the value maker and its way of reading: what is not proven empty has to get a value.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bindwright.samples.values import NoValue, make_value
from bindwright.validation.compiled import PayloadValidator

__all__ = ["NothingFits", "is_empty", "value_of"]

_KINDS = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
_WORDS = frozenset(
    {"title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly",
     "discriminator", "xml", "externalDocs", "$comment", "$schema", "$defs"}
)  # fmt: skip
"""What a value is not judged by."""


class NothingFits(Exception):
    """There is no value that fits a schema, and that is proven."""


def value_of(schema: dict[str, Any], seed: str, **how: Any) -> Any:
    """A made value.

    Raises:
        NothingFits: there is none.
        NoValue: none was found, though there may be one.
    """
    try:
        return make_value(schema, seed, **how)
    except NoValue as error:
        if is_empty(schema, schema):
            raise NothingFits(str(error)) from None
        raise


def is_empty(schema: Any, root: dict[str, Any], above: frozenset[str] = frozenset()) -> bool:
    """Whether it is certain that no finite value fits; false where that is not known.

    `above` are the schemas that the value is asked for: one that needs itself never ends.
    """
    parts = list(_parts(schema, root, frozenset()))
    if any(one in (False, {"not": {}}) for one in parts):
        return True
    asked = json.dumps([_plain(one) for one in parts], sort_keys=True)
    if asked in above:
        return True
    above |= {asked}
    kinds = set(_KINDS)
    for part in parts:
        kinds &= _kinds_of(part)
    if not kinds:
        return True
    for part in parts:
        if "anyOf" in part and all(is_empty(one, root, above) for one in part["anyOf"]):
            return True
        if "oneOf" in part and _has_no_single(part["oneOf"], root, above):
            return True
    if kinds == {"object"}:
        named = dict.fromkeys(name for part in parts for name in part.get("required", ()))
        return any(is_empty({"allOf": _member(parts, name)}, root, above) for name in named)
    if kinds == {"array"} and any(part.get("minItems", 0) > 0 for part in parts):
        items = [part["items"] for part in parts if "items" in part and "prefixItems" not in part]
        return is_empty({"allOf": items}, root, above)
    return False


def _parts(schema: Any, root: dict[str, Any], seen: frozenset[str]) -> Iterator[Any]:
    """All that has to hold at once: the schema, what it refers to, what stands under `allOf`."""
    if isinstance(schema, bool):
        yield from () if schema else (False,)
        return
    own = {key: one for key, one in schema.items() if key not in ("$ref", "allOf")}
    yield own
    ref = schema.get("$ref")
    if ref is not None and ref not in seen:
        yield from _parts(_target(ref, root), root, seen | {ref})
    for one in schema.get("allOf", ()):
        yield from _parts(one, root, seen)


def _target(ref: str, root: dict[str, Any]) -> Any:
    found = root["$defs"]
    for token in ref.removeprefix("#/$defs/").split("/"):
        found = found[token.replace("~1", "/").replace("~0", "~")]
    return found


def _plain(part: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in part.items() if key not in _WORDS and key[:2] != "x-"}


def _kinds_of(part: dict[str, Any]) -> set[str]:
    stated = part.get("type", [*_KINDS])
    kinds = {stated} if isinstance(stated, str) else set(stated)
    return kinds | {"integer"} if "number" in kinds else kinds


def _has_no_single(variants: list[Any], root: dict[str, Any], above: frozenset[str]) -> bool:
    """Whether every variant is empty, or says the same as another: then none can be the only."""
    texts = [
        "only {}"
        if _is_only_bare(one, root)
        else json.dumps(_expanded(one, root, 0), sort_keys=True)
        for one in variants
    ]
    counts = Counter(texts)
    pairs = zip(variants, texts, strict=True)
    return all(counts[text] > 1 or is_empty(one, root, above) for one, text in pairs)


def _is_only_bare(schema: Any, root: dict[str, Any]) -> bool:
    """Whether the object without members is the one value that fits."""
    parts = list(_parts(schema, root, frozenset()))
    closed = [
        part
        for part in parts
        if isinstance(part, dict)
        and part.get("additionalProperties") is False
        and not part.get("patternProperties")
    ]
    names = {name for part in closed for name in part.get("properties", {})}
    takes = PayloadValidator({"allOf": [schema], "$defs": root.get("$defs", {})}).is_valid
    return (
        bool(closed)
        and all(is_empty({"allOf": _member(parts, name)}, root) for name in names)
        and takes({})
        and not any(map(takes, ([], "", 0, True, None)))
    )


def _expanded(schema: Any, root: dict[str, Any], depth: int) -> Any:
    """A schema without words and references, as far as it goes down."""
    if isinstance(schema, list):
        return [_expanded(one, root, depth) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if depth > 8:
        return {"deeper": json.dumps(schema, sort_keys=True)}
    found = {}
    for key, one in schema.items():
        if key == "$ref":
            found["allOf"] = [_expanded(_target(one, root), root, depth + 1)]
        elif key in ("properties", "patternProperties", "dependentSchemas"):
            found[key] = {name: _expanded(below, root, depth + 1) for name, below in one.items()}
        elif key in _plain({key: one}):
            keep = key in ("enum", "const", "required", "dependentRequired")
            value = one if keep else _expanded(one, root, depth + 1)
            found[key] = [*found.get(key, []), *value] if key == "allOf" else value
    return found


def _member(parts: list[dict[str, Any]], name: str) -> list[Any]:
    """All that has to hold for a member of an object."""
    found: list[Any] = []
    for part in parts:
        own = [part["properties"][name]] if name in part.get("properties", {}) else []
        patterns = part.get("patternProperties", {})
        try:
            own += [one for pattern, one in patterns.items() if re.search(pattern, name)]
        except re.error:
            own.append(True)
        found += own or [part.get("additionalProperties", True)]
    return found
