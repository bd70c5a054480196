"""The keywords of JSON Schema: which of them hold schemas, and what each takes as its value.

Whoever walks through schemas, translates or checks them asks here, so that "malformed" has one
answer. What a keyword takes is what the meta-schema of its draft says, and beyond that what nobody
could judge by: a pattern that is no regular expression, a number that is not finite.

A new keyword needs, besides its place in the tables below:

- `ir.constraints` and `lower.schemas.normalise` (what a type says), or `lower.schemas.unsupported`
- `payloads.translate`, where older drafts spell it otherwise
- `plan.types.scalars` or `plan.types.annotations` (what pydantic checks of it)
- `schema.algebra` (what two schemas that hold at once say of it)
- `samples.values` (values that keep to it)
- `validation.explaining.sentences` (what is said of a value that does not), and `docs/schemas.md`
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Set
from functools import lru_cache
from typing import Any, cast

from bindwright.schema.drafts import Draft
from bindwright.schema.patterns import is_pattern

TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
"""The types of JSON Schema (2020-12, section 6.1.1)."""

ONE = frozenset(
    {"not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
     "additionalItems", "unevaluatedItems", "unevaluatedProperties", "contentSchema"}
)  # fmt: skip
"""Keywords whose value is a schema; before 2020-12 that of `items` may be a list of them."""

LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
"""Keywords whose value is a list of schemas."""

MAPS = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions"}
)
"""Keywords whose value maps names to schemas; in `dependencies` they may be lists of names."""

IN_PLACE = frozenset(
    {"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies"}
)
"""Keywords whose schemas see the same value as the schema that they stand in."""


def with_subschemas(schema: Mapping[str, Any], change: Callable[[Any], Any]) -> dict[str, Any]:
    """The same schema with what `change` makes of each schema that it directly holds."""
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in MAPS and isinstance(value, dict):
            found[key] = {name: change(one) for name, one in value.items()}
        elif key in LISTS and isinstance(value, list):
            found[key] = [change(one) for one in value]
        else:
            found[key] = change(value) if key in ONE else value
    return found


def subschemas(schema: Mapping[str, Any], keywords: Set[str]) -> Iterator[Any]:
    """The schemas that some keywords of a schema directly hold."""
    for key, value in schema.items():
        if key not in keywords:
            continue
        if key in MAPS:
            yield from value.values()
        elif key in LISTS:
            yield from value
        else:
            yield value


DEFS = "#/$defs/"
"""What references to the definitions of a self-contained schema begin with."""

_NUMBERS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})
_COUNTS = frozenset(
    {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
     "minContains", "maxContains"}
)  # fmt: skip
_TEXTS = frozenset({"format", "contentEncoding", "contentMediaType"})
REFERENCES = frozenset({"$ref", "$dynamicRef", "$recursiveRef"})
"""Keywords that say which values fit by what they lead to."""

ASSERTIONS = frozenset(
    {*ONE, *LISTS, *_NUMBERS, *_COUNTS, *_TEXTS, "properties", "patternProperties",
     "dependentSchemas", "dependencies", "type", "enum", "const", "pattern", "required",
     "uniqueItems", "multipleOf", "dependentRequired"}
)  # fmt: skip
"""Keywords that say which values fit, apart from references."""

KEYWORDS = ASSERTIONS | REFERENCES | frozenset(
    {"$schema", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment",
     "$defs", "definitions", "title", "description", "default", "examples", "deprecated",
     "readOnly", "writeOnly"}
)  # fmt: skip
"""All keywords of the drafts that are read."""

_VOCABULARIES = {
    **dict.fromkeys(
        ("type", "enum", "const", "pattern", "required", "uniqueItems", "multipleOf",
         "dependentRequired", *_NUMBERS, *_COUNTS),
        "validation",
    ),
    **dict.fromkeys(("contentEncoding", "contentMediaType", "contentSchema"), "content"),
}  # fmt: skip
"""The vocabulary of each keyword that a dialect may leave out (2020-12, section 8.1.2)."""

_KNOWN_VOCABULARY = re.compile(
    r"https://json-schema\.org/draft/20(?:19-09|20-12)/vocab/"
    r"(core|applicator|unevaluated|validation|meta-data|format(?:-annotation|-assertion)?|content)"
)


def vocabularies_of(meta_schema: Any) -> frozenset[str] | None:
    """The names of the vocabularies that a meta-schema states; None where it states none.

    Of one that is not known and must be, its URI is among them (see `unknown_vocabulary`).
    """
    stated = meta_schema.get("$vocabulary") if isinstance(meta_schema, dict) else None
    if not isinstance(stated, dict):
        return None
    found: set[str] = set()
    for uri, is_needed in cast("dict[str, Any]", stated).items():
        known = _KNOWN_VOCABULARY.fullmatch(uri)
        if known or is_needed is True:
            found.add(known[1] if known else uri)
    return frozenset(found)


def unknown_vocabulary(names: frozenset[str]) -> str | None:
    """A vocabulary that has to be understood and is not, so that nothing may be judged."""
    return next((one for one in sorted(names) if ":" in one), None)


_SINCE: dict[str, Draft] = {
    **dict.fromkeys(("const", "contains", "propertyNames"), Draft.DRAFT_6),
    **dict.fromkeys(("if", "then", "else", "contentEncoding", "contentMediaType"), Draft.DRAFT_7),
    **dict.fromkeys(
        ("dependentSchemas", "dependentRequired", "unevaluatedItems", "unevaluatedProperties",
         "minContains", "maxContains", "contentSchema"),
        Draft.DRAFT_2019_09,
    ),
    "prefixItems": Draft.DRAFT_2020_12,
}  # fmt: skip


def counts(keyword: str, draft: Draft, vocabularies: frozenset[str] | None = None) -> bool:
    """Whether a keyword means anything in a draft, or in a dialect of some vocabularies.

    `dependencies` and `additionalItems` are read in all: later drafts allow it. In OpenAPI 3.0
    keywords of later drafts are read as well, for people write them and mean them.
    """
    if vocabularies is not None and _VOCABULARIES.get(keyword, "core") not in vocabularies:
        return keyword not in _VOCABULARIES
    return draft is Draft.OPENAPI_3_0 or _SINCE.get(keyword, draft) <= draft


@lru_cache(maxsize=256)
def judging(draft: Draft, vocabularies: frozenset[str] | None = None) -> frozenset[str]:
    """The keywords that say in a draft, or in a dialect, which values fit."""
    stated = ASSERTIONS | REFERENCES
    return frozenset(one for one in stated if counts(one, draft, vocabularies))


def malformed_schema(value: Any, draft: Draft) -> str | None:
    """What is wrong where a schema has to stand; None if it is one, whatever its keywords say."""
    if isinstance(value, dict) or (isinstance(value, bool) and draft >= Draft.DRAFT_6):
        return None
    return f"a schema is needed here, not {shown_kind(value)}"


def malformed(keyword: str, value: Any, draft: Draft) -> str | None:
    """What is wrong with the value of a keyword; None if it can be used.

    Schemas below it are not looked into. A keyword that the draft does not know is never wrong.
    """
    check = _CHECKS.get(keyword)
    needed = check(value, draft) if check is not None else None
    if needed is None or not counts(keyword, draft):
        return None
    return f"{keyword!r} has to be {needed}, not {shown_kind(value)}"


def shown_kind(value: Any) -> str:
    """A value for the end of a sentence: short ones as they are, others by their type."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float() if not math.isfinite(value):
            return "a number without end, or none"
        case int() | float():
            return _cut(str(value)) if abs(value) < 10**30 else "a huge number"
        case str():
            return f"the string {_cut(repr(value))}"
        case list():
            return "an empty list" if not value else "a list"
        case _:
            return "an object"


def _cut(text: str) -> str:
    return text if len(text) <= 40 else text[:30] + " … " + text[-5:]


# What each keyword takes: None where the value is of that form, else the form in words.

_Check = Callable[[Any, Draft], str | None]


def _is(kind: type | tuple[type, ...], needed: str) -> _Check:
    return lambda value, draft: None if isinstance(value, kind) else needed


def _schema(value: Any, draft: Draft) -> str | None:
    return "a schema" if malformed_schema(value, draft) else None


def _items(value: Any, draft: Draft) -> str | None:
    if isinstance(value, list) and draft < Draft.DRAFT_2020_12:
        return _schemas(value, draft)
    if isinstance(value, list):
        return "a schema (a list of them is 'prefixItems')"
    return _schema(value, draft)


def _schemas(value: Any, draft: Draft) -> str | None:
    return None if isinstance(value, list) and value else "a list of schemas, at least one"


def _pattern_mapping(value: Any, draft: Draft) -> str | None:
    if not isinstance(value, dict):
        return "an object that maps regular expressions to schemas"
    wrong = next((one for one in cast("dict[str, Any]", value) if not is_pattern(one)), None)
    if wrong is None:
        return None
    return f"an object of regular expressions, which {_cut(repr(wrong))} is none of"


def _dependencies(value: Any, draft: Draft) -> str | None:
    """Lists of names, or schemas (draft 7, section 6.5.7)."""
    if not isinstance(value, dict):
        return "an object that maps names to schemas or to lists of different names"
    fits = all(
        isinstance(one, dict | bool) or _names(one) is None
        for one in cast("dict[str, Any]", value).values()
    )
    return None if fits else "an object that maps names to schemas or to lists of different names"


def _dependent_required(value: Any, draft: Draft) -> str | None:
    fits = isinstance(value, dict) and not any(
        _names(one) for one in cast("dict[str, Any]", value).values()
    )
    return None if fits else "an object that maps names to lists of different names"


def _names(value: Any) -> str | None:
    fits = isinstance(value, list) and all(isinstance(one, str) for one in cast("Any", value))
    if fits and len(set(value)) == len(value):
        return None
    return "a list of different names"


def _type(value: Any, draft: Draft) -> str | None:
    if isinstance(value, str) and value in TYPES:
        return None  # nearly always
    words: list[Any] = value if isinstance(value, list) else [value]
    known = all(isinstance(one, str) and one in TYPES for one in words)
    if isinstance(value, list) and draft is Draft.OPENAPI_3_0:
        return "one type (OpenAPI 3.0.3, section 4.7.24)"
    if known and words and len(set(words)) == len(words):
        return None
    return f"one or several of {', '.join(TYPES)}"


def _number(value: Any, draft: Draft) -> str | None:
    finite = isinstance(value, int | float) and not isinstance(value, bool) and value - value == 0
    return None if finite else "a number"


def _exclusive(value: Any, draft: Draft) -> str | None:
    if draft >= Draft.DRAFT_6:
        return _number(value, draft)
    return None if isinstance(value, bool) else "true or false"


def _count(value: Any, draft: Draft) -> str | None:
    fits = _number(value, draft) is None and value >= 0 and value == int(value)
    return None if fits else "a whole number of at least 0"


def _divisor(value: Any, draft: Draft) -> str | None:
    return None if _number(value, draft) is None and value > 0 else "a number greater than 0"


def _pattern(value: Any, draft: Draft) -> str | None:
    return None if is_pattern(value) else "a regular expression that can be checked"


_CHECKS: dict[str, _Check] = {
    **dict.fromkeys(ONE, _schema),
    **dict.fromkeys(LISTS, _schemas),
    **dict.fromkeys(MAPS, _is(dict, "an object that maps names to schemas")),
    **dict.fromkeys(_COUNTS, _count),
    **dict.fromkeys(_TEXTS | REFERENCES, _is(str, "a string")),
    # These two may be booleans in draft 4 already.
    **dict.fromkeys(("additionalItems", "additionalProperties"), _is((dict, bool), "a schema")),
    "items": _items,
    "patternProperties": _pattern_mapping,
    "dependencies": _dependencies,
    "dependentRequired": _dependent_required,
    # An empty list is taken where a draft forbids it: what it says is plain.
    "required": lambda value, draft: _names(value),
    "type": _type,
    "minimum": _number,
    "maximum": _number,
    "exclusiveMinimum": _exclusive,
    "exclusiveMaximum": _exclusive,
    "multipleOf": _divisor,
    "uniqueItems": _is(bool, "true or false"),
    "enum": _is(list, "a list of values"),
    "pattern": _pattern,
}
