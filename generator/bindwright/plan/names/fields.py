"""The Python names of a model's fields."""

from collections.abc import Iterator

from bindwright.ir.types import Object
from bindwright.plan.names import words

_OF_THE_BASE = frozenset(
    {
        "construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw",
        "schema", "schema_json", "to_dict", "to_json", "update_forward_refs", "validate",
        "validation_errors", "register",
    }
)  # fmt: skip
"""Attributes of every model; a field of that name would hide them."""


def field_names(declared: Object) -> dict[str, str]:
    """The Python name of each field by its wire name.

    A field whose wire name is a fine Python name keeps it, whatever others would like to have.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    wanted = {
        field.wire_name: field.chosen_name or plain_name(field.suggested_name or field.wire_name)
        for field in declared.fields
    }
    ordered = sorted(declared.fields, key=lambda field: wanted[field.wire_name] != field.wire_name)
    for field in ordered:
        ladder = _ladder(field.wire_name, wanted[field.wire_name])
        name = names[field.wire_name] = next(one for one in ladder if one not in taken)
        taken.add(name)
    return names


def plain_name(wire_name: str) -> str:
    """The name of a field where no other one has it."""
    name = words.snake(words.split(wire_name) or words.spelled_out(wire_name))
    return f"{name}_" if _hides(name) else name


def _hides(name: str) -> bool:
    return name.startswith("model_") or name in _OF_THE_BASE


def _ladder(wire_name: str, wanted: str) -> Iterator[str]:
    yield wanted
    spelled = words.snake(words.spelled_out(wire_name))
    if not _hides(spelled):
        yield spelled
    bare = wanted.rstrip("_")
    yield f"{bare}_field"
    for letters in words.digests(wire_name):
        yield f"{bare}_{letters}"
