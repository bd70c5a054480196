"""A document several times over: `python bench/multiply.py IN OUT TIMES`.

Every copy has its own paths and its own components, under names that end in letters (`PetCopyB`),
and refers to those. So size grows and shape does not.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["as_31", "letters", "multiply", "read", "times_for"]

_SHARED = {"securitySchemes"}
"""Components of which every copy uses the first."""


def letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def read(path: Path) -> dict[str, Any]:
    """A document of JSON or YAML."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        document: dict[str, Any] = json.loads(text)
        return document
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    document = yaml.load(text, loader)
    return json.loads(json.dumps(document, default=str))  # type: ignore[no-any-return]


def multiply(document: Mapping[str, Any], times: int) -> dict[str, Any]:
    """The document with its paths and components `times` times; the first copy is the original."""
    kinds: Mapping[str, Mapping[str, Any]] = document.get("components", {})
    paths = dict(document.get("paths", {}))
    components = {kind: dict(members) for kind, members in kinds.items()}
    for number in range(2, times + 1):
        suffix = f"Copy{letters(number - 1)}"
        for path, item in document.get("paths", {}).items():
            paths[f"/{suffix.lower()}{path}"] = _copied(item, suffix)
        for kind, members in kinds.items():
            if kind not in _SHARED:
                for name, value in members.items():
                    components[kind][name + suffix] = _copied(value, suffix)
    return {**document, "paths": paths, "components": components}


def _copied(value: Any, suffix: str) -> Any:
    """A value with its references and operation ids renamed."""
    if isinstance(value, list):
        return [_copied(one, suffix) for one in value]
    if not isinstance(value, dict):
        return value
    copied: dict[str, Any] = {}
    for key, one in value.items():
        if key in ("$ref", "operationId") and isinstance(one, str):
            copied[key] = _renamed(one, suffix) if key == "$ref" else one + suffix
        elif key == "mapping" and isinstance(one, dict):
            copied[key] = {
                name: _renamed(to, suffix) if isinstance(to, str) else to
                for name, to in one.items()
            }
        else:
            copied[key] = _copied(one, suffix)
    return copied


def _renamed(reference: str, suffix: str) -> str:
    """`#/components/schemas/Pet/properties/id` names the copy of Pet; other targets stay."""
    parts = reference.split("/")
    if parts[:2] == ["#", "components"] and len(parts) > 3 and parts[2] not in _SHARED:
        return "/".join([*parts[:3], parts[3] + suffix, *parts[4:]])
    if parts[:2] == ["#", "paths"] and len(parts) > 2:
        return "/".join([*parts[:2], f"~1{suffix.lower()}{parts[2]}", *parts[3:]])
    return reference


_ONLY_IN_32 = {"itemSchema", "dataValue", "serializedValue"}


def as_31(value: Any) -> Any:
    """A document of OpenAPI 3.2 in the words of 3.1, for those who don't read 3.2 yet.

    Leaves out what only 3.2 has: items of streams, summaries of responses and tags, the two new
    kinds of examples; and the `x-` words that are about those.
    """
    if isinstance(value, list):
        return [as_31(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {key: as_31(one) for key, one in value.items() if key not in _ONLY_IN_32}
    found.pop("x-bindwright-stream", None)
    responses = found.get("responses")
    if isinstance(responses, dict):
        for one in responses.values():
            if isinstance(one, dict):
                one.pop("summary", None)
                one.setdefault("description", "")
    if str(found.get("openapi", "")).startswith("3.2"):
        found["openapi"] = "3.1.0"
        for tag in found.get("tags", ()):
            for key in ("summary", "parent", "kind"):
                tag.pop(key, None)
    return found


def times_for(size: int, wanted: int) -> int:
    """How often a document of `size` bytes comes near a wanted size."""
    return max(1, round(wanted / size))


if __name__ == "__main__":
    source, target, count = sys.argv[1:]
    made = multiply(read(Path(source)), int(count))
    Path(target).write_text(json.dumps(made, indent=2), encoding="utf-8")
