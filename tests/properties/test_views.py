"""What the schema allows, every view takes and gives back; what it forbids, arguments refuse.

`jsonschema` (Python) is the judge. WAIVED lists where the types are wider than the schema, and why.
"""

import base64
import datetime
import ipaddress
import re
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import jsonschema_rs
from bindwright.payloads.schemas import PayloadSchemas
from hypothesis import given, note, reject
from hypothesis import strategies as st

from .documents import documents
from .effort import effort
from .packages import Made, generate, imported
from .payloads import canonical, payloads

CHECKED = {
    "type", "required", "const", "enum", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
    "additionalProperties", "minProperties", "maxProperties", "items", "prefixItems", "properties",
    "anyOf", "oneOf", "allOf", "$ref", "uniqueItems", "patternProperties", "propertyNames",
    "dependentRequired", "contains", "format",
}  # fmt: skip
"""The keywords whose violation a strict argument refuses."""

WAIVED: dict[str, Callable[[Any], bool]] = {
    "Literal[0] takes false and Literal[True] takes 1: pydantic compares as Python does": (
        lambda error: (
            _is_another_in_python(error.instance, error.schema)
            or (
                error.validator in ("contains", "minContains", "maxContains")
                and any(
                    _is_another_in_python(one, error.schema["contains"]) for one in error.instance
                )
            )
        )
    ),
    "oneOf is a union: a value that fits two variants is taken": lambda error: (
        error.validator == "oneOf" and "is valid under each of" in error.message
    ),
    "a number in a string is a date: pydantic takes it for seconds since 1970": lambda error: (
        error.validator == "format"
        and error.schema["format"] in ("date", "date-time")
        and bool(re.fullmatch(r"[+-]?[0-9]+([.][0-9]*)?", error.instance))
    ),
}
"""Violations that get through, each with its reason. Not made here at all: `not`, `if` and
`dependentSchemas` (no counterpart in a type: the finding `unsupported-keyword` says so), patterns
that no engine takes (`pattern-not-checked`), `format` of texts that stay strings (an annotation),
numbers beyond 2**53 (a float has no more), and null at the root of a component (it belongs to each
use)."""


def _is_another_in_python(value: Any, schema: Any) -> bool:
    """Whether a schema lists a boolean that a number is equal to, or the other way round."""
    values = [one for found in listed(schema) for one in found]
    return any(one == value and isinstance(one, bool) != isinstance(value, bool) for one in values)


def listed(schema: Any) -> Iterator[list[Any]]:
    """The values of every `enum` and `const` in a schema."""
    if isinstance(schema, list):
        for one in schema:
            yield from listed(one)
    elif isinstance(schema, dict):
        yield [schema["const"]] if "const" in schema else schema.get("enum", [])
        for one in schema.values():
            yield from listed(one)


def _has_null_as_variant(schema: Any) -> bool:
    if isinstance(schema, dict):
        variants = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        return {"type": "null"} in variants or any(map(_has_null_as_variant, schema.values()))
    return isinstance(schema, list) and any(map(_has_null_as_variant, schema))


def waived(error: Any, document: Any) -> bool:
    """Whether an error is one that may get through, also inside a choice nothing fits.

    That of a format may where the value is one that the document lists: a list says more. Null may
    where it is a variant: beside a type that lacks it that is how some write that it is allowed.
    """
    if error.validator == "type" and error.instance is None and _has_null_as_variant(document):
        return True
    if any(waives(error) for waives in WAIVED.values()):
        return True
    if error.validator == "format":
        return any(error.instance in values for values in listed(document))
    return any(waived(one, document) for one in error.context or ())


def are_checked(made: Made, errors: list[Any]) -> bool:
    """Whether all errors are of keywords that are checked here; a finding names those that aren't.

    A length of what is a date in Python is such a one.
    """
    code = "unsupported-keyword "
    unchecked = {one.rpartition("/")[2] for one in made.findings if one.startswith(code)}
    if "contains" in unchecked:
        unchecked |= {"minContains", "maxContains"}

    def words(found: list[Any]) -> Iterator[str]:
        for one in found:
            yield str(one.validator)
            yield from words(one.context or [])

    outermost = {str(one.validator) for one in errors}
    return outermost <= CHECKED and unchecked.isdisjoint(words(errors))


def _is_date(text: object) -> bool:
    if isinstance(text, str):
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(
            datetime.date.fromisoformat(text)
        )
    return True


def _is_date_time(text: object) -> bool:
    if isinstance(text, str):
        shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"
        return bool(re.fullmatch(shape, text)) and bool(datetime.datetime.fromisoformat(text))
    return True


def _is_uuid(text: object) -> bool:
    return not isinstance(text, str) or str(uuid.UUID(text)) == text


def _is_ip(kind: type) -> Callable[[object], bool]:
    return lambda text: not isinstance(text, str) or bool(kind(text))


def _is_base64(text: object) -> bool:
    if not isinstance(text, str):
        return True
    return base64.b64encode(base64.b64decode(text, validate=True)).decode() == text


def _is_duration(text: object) -> bool:
    shape = r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
    return not isinstance(text, str) or bool(re.fullmatch(shape, text))


def _is_integer_of(bits: int) -> Callable[[object], bool]:
    bound = 1 << (bits - 1)
    return lambda value: isinstance(value, bool | str) or -bound <= value < bound  # type: ignore[operator]


FORMATS = jsonschema.FormatChecker(formats=())
"""`format` is an annotation, but the types take it at its word where Python has a type for it."""
FORMATS.checkers = {
    "date": (_is_date, ValueError),
    "date-time": (_is_date_time, ValueError),
    "uuid": (_is_uuid, ValueError),
    "ipv4": (_is_ip(ipaddress.IPv4Address), ValueError),
    "ipv6": (_is_ip(ipaddress.IPv6Address), ValueError),
    "byte": (_is_base64, ValueError),
    "duration": (_is_duration, ValueError),
    "int32": (_is_integer_of(32), TypeError),
    "int64": (_is_integer_of(64), TypeError),
}


@st.composite
def cases(draw: st.DrawFn) -> tuple[Any, list[tuple[str, Any]]]:
    """A document and payloads for its schemas."""
    document = draw(documents())
    found: list[tuple[str, Any]] = []
    for name, schema in document["components"]["schemas"].items():
        several = st.lists(payloads(schema, document), min_size=4, max_size=8)
        found += [(name, one) for one in draw(several)]
    return document, found


def judge(document: Any, name: str) -> Any:
    """The judge of a component's payloads."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    return jsonschema.Draft202012Validator(schema, format_checker=FORMATS)


def _is_number_or_boolean(values: list[Any]) -> bool:
    """Whether a list says 0, 1, false or true: a `Literal` reads each as what is equal to it."""
    return any(type(one) in (int, bool) and one in (0, 1) for one in values)


def mistakes(validator: Any, payload: Any) -> list[Any]:
    """What the judge says of a payload; a schema that is only reached through itself is no case.

    Such a schema says nothing, and must not be made (JSON Schema, section 9.4.1).
    """
    try:
        return list(validator.iter_errors(payload))
    except RecursionError:
        reject()


@given(cases())
@effort(20, 2000)
def test_views_agree_with_the_schema(case: tuple[Any, list[tuple[str, Any]]]) -> None:
    document, tried = case
    with imported(document) as made:
        for name, payload in tried:
            note(f"{name}: {payload!r}")
            _compare(made, document, name, payload)


def _compare(made: Made, document: Any, name: str, payload: Any) -> None:
    if payload is None:
        return  # null belongs to each use of a type: `Thing | None`, where the schema allows it
    errors = mistakes(judge(document, name), payload)
    response, request = made.type_of(name), made.type_of(name, "request")
    if not errors:
        taken, back = made.accepts(response, payload)
        assert taken, f"the response view refuses what is valid: {back}"
        as_python = back == payload and any(map(_is_number_or_boolean, listed(document)))
        assert as_python or canonical(back) == canonical(payload), "what was read is not written"
        refused = made.refuses(request, payload)
        assert refused is None, f"the request view refuses what is valid: {refused}"
        return
    if any("all-of-contradiction" in one for one in made.findings):
        return  # no value is valid, and the type is that of the first part
    if are_checked(made, errors) and not all(waived(one, document) for one in errors):
        why = f"{errors[0].validator}: {errors[0].message}"
        assert made.refuses(request, payload) is not None, why


@given(cases())
@effort(20, 2000)
def test_payload_schemas_agree_with_the_schema(case: tuple[Any, list[tuple[str, Any]]]) -> None:
    """The second product of `lower` says what the document says, in both directions."""
    document, tried = case
    _, _, bundle = generate(document)
    schemas = PayloadSchemas(bundle)
    for name, payload in tried:
        plain = judge(document, name)
        plain.format_checker = None
        expected = not mistakes(plain, payload)
        for side in ("request", "response"):
            schema = schemas.for_type(name, side)
            assert jsonschema_rs.is_valid(schema, payload, validate_formats=False) == expected


def test_a_check_reads_a_model_whose_other_fields_are_not_set_as_it_travels() -> None:
    text, perhaps = {"type": "string"}, {"type": ["string", "null"]}
    model = {"type": "object", "properties": {"a": text, "b": text}}
    nullable = {"type": "object", "properties": {"a": text, "b": perhaps}}
    parts = {
        "Places": {"type": "array", "prefixItems": [{"type": "string"}, model]},
        "Contains": {"type": "array", "contains": model},
        "Unique": {"type": "array", "items": nullable, "uniqueItems": True},
        "Few": {"type": "array", "contains": {"enum": ["a", "b"]}, "maxContains": 1},
    }
    things = {"type": "object", "properties": parts}
    body = {"content": {"application/json": {"schema": things}}}
    answer = {"responses": {"200": {"description": "Them.", **body}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Made up", "version": "1"},
        "paths": {"/things": {"post": {"operationId": "make", "requestBody": body, **answer}}},
        "components": {"schemas": parts},
    }
    with imported(document) as made:
        for name, fine, wrong in (
            ("Places", ["", {"a": "x"}], ["", {"a": 1}]),
            ("Contains", [1, {"a": "x"}], [1, {"a": 1}]),
            ("Few", ["a", "c"], ["a", "b"]),
            ("Unique", [{"a": "x"}, {"a": "x", "b": None}], [{"a": "x"}, {"a": "x"}]),
        ):
            assert made.accepts(made.type_of(name), fine) == (True, fine)
            assert made.refuses(made.type_of(name, "request"), fine) is None
            assert made.refuses(made.type_of(name, "request"), wrong) is not None
