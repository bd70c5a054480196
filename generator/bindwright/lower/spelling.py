"""The names of types, also as they are misspelled. Whoever reads a schema asks here."""

__all__ = ["TYPES", "meant_type"]

TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
"""The types of JSON Schema (2020-12, section 6.1.1)."""

_MEANT = {
    "int": "integer", "long": "integer", "float": "number", "double": "number",
    "bool": "boolean", "str": "string", "list": "array", "dict": "object", "map": "object",
}  # fmt: skip
"""What people write for a type, apart from `String`; the meta-schema says that it is none."""


def meant_type(stated: str) -> str:
    """What a `type` means: `String` and `int` are no types, but clear."""
    return stated if stated in TYPES else _MEANT.get(stated.lower(), stated.lower())
