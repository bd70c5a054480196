"""What types a schema names, also where it misspells them. Whoever reads a schema asks here."""

from collections.abc import Mapping
from typing import Any

from bindwright.schema.vocabulary import TYPES

_MEANT = {
    "int": "integer", "long": "integer", "float": "number", "double": "number",
    "bool": "boolean", "str": "string", "list": "array", "dict": "object", "map": "object",
}  # fmt: skip
"""What people write for a type, apart from `String`; the meta-schema says that it is none."""


def meant_types(stated: Any) -> list[str]:
    """What a `type` means, each type once: `String` and `int` are no types, but clear.

    Empty where it names none: then it says nothing.
    """
    words: list[Any] = stated if isinstance(stated, list) else [stated]
    names = (_meant(word) for word in words if isinstance(word, str))
    return list(dict.fromkeys(name for name in names if name in TYPES))


def is_nullable(words: Mapping[str, Any]) -> bool:
    """Whether a schema says that null is one of its values, in words that are no type.

    `nullable` is none of the keywords of OpenAPI 3.1 and later, but can't mean anything else.
    """
    return words.get("nullable") is True or words.get("x-nullable") is True


def _meant(word: str) -> str:
    return word if word in TYPES else _MEANT.get(word.lower(), word.lower())
