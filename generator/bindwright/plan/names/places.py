"""What a schema is called that is no component: it is named for where it stands."""

from collections.abc import Iterator

from bindwright.diagnostics.origin import unescape_token
from bindwright.ir.types import TypeId
from bindwright.plan.names import words

_STRUCTURE = frozenset(
    {"components", "schemas", "definitions", "$defs", "properties", "items", "content", "schema",
     "responses", "requestBodies", "parameters", "headers", "paths", "allOf", "anyOf", "oneOf"}
)  # fmt: skip
"""Words of a pointer that say what kind of thing comes next, not what it is."""


def names_of_place(type_id: TypeId) -> Iterator[str]:
    """Names for `file#/pointer`: its last name, then with the names before it.

    `parts/common.yaml#/definitions/Money` is `Money`, `CommonMoney`, `PartsCommonMoney`.
    """
    parts = _parts(type_id)
    for count in range(1, len(parts) + 1):
        yield words.pascal(word for part in parts[-count:] for word in words.split(part))


def _parts(type_id: TypeId) -> list[str]:
    """What names a schema outside of the components: folders, the file, names on the way."""
    file, _, pointer = type_id.partition("#")
    *folders, name = file.split("/")
    tokens = [unescape_token(one) for one in pointer.split("/")[1:]]
    kept = [one for one in tokens if one not in _STRUCTURE and not one.isdigit()]
    if kept != tokens:
        kept = [one for one in kept if "/" not in one or one.startswith("/")]
    if tokens[:1] == ["paths"]:
        return ["-".join(kept)]
    stem = name.partition(".")[0]
    return [one for one in (*folders, stem, *kept) if words.split(one)]
