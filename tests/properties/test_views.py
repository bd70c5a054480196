"""What the schema allows, every view takes and gives back; what it forbids, arguments refuse.

`jsonschema` (Python) is the judge. WAIVED lists where the types are wider than the schema, and why.
"""

import datetime
import re
import uuid
from typing import Any

import jsonschema
import jsonschema_rs
from bindwright.lower.payloads import PayloadSchemas
from hypothesis import given, note
from hypothesis import strategies as st

from .documents import documents
from .effort import effort
from .packages import Made, imported
from .payloads import canonical, payloads

CHECKED = {
    "type", "required", "const", "enum", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
    "additionalProperties", "minProperties", "maxProperties", "items", "prefixItems", "properties",
    "anyOf", "oneOf", "allOf", "$ref",
}  # fmt: skip
"""The keywords whose violation a strict argument refuses."""

WAIVED: dict[str, str] = {}
"""Keywords whose violation gets through, and why."""


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


FORMATS = jsonschema.FormatChecker(formats=())
"""`format` is an annotation, but the types take it at its word: date, date-time and uuid."""
FORMATS.checkers = {
    "date": (_is_date, ValueError),
    "date-time": (_is_date_time, ValueError),
    "uuid": (_is_uuid, ValueError),
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


@given(cases())
@effort(60, 2000)
def test_views_agree_with_the_schema(case: tuple[Any, list[tuple[str, Any]]]) -> None:
    document, tried = case
    with imported(document) as made:
        for name, payload in tried:
            note(f"{name}: {payload!r}")
            _compare(made, document, name, payload)


def _compare(made: Made, document: Any, name: str, payload: Any) -> None:
    if payload is None:
        return  # null belongs to each use of a type: `Thing | None`, where the schema allows it
    errors = list(judge(document, name).iter_errors(payload))
    response, request = made.type_of(name), made.type_of(name, "request")
    if not errors:
        taken, back = made.accepts(response, payload)
        assert taken, f"the response view refuses what is valid: {back}"
        assert canonical(back) == canonical(payload), "what was read is not what is written"
        refused = made.refuses(request, payload)
        assert refused is None, f"the request view refuses what is valid: {refused}"
        return
    keywords = _keywords(errors)
    if keywords <= CHECKED:
        assert made.refuses(request, payload) is not None, f"{keywords}: {errors[0].message}"


def _keywords(errors: list[Any]) -> set[str]:
    return {str(one.validator) for one in errors}


@given(cases())
@effort(60, 2000)
def test_payload_schemas_agree_with_the_schema(case: tuple[Any, list[tuple[str, Any]]]) -> None:
    """The second product of `lower` says what the document says, in both directions."""
    from .packages import generate

    document, tried = case
    _, _, bundle = generate(document)
    schemas = PayloadSchemas(bundle)
    for name, payload in tried:
        plain = judge(document, name)
        plain.format_checker = None
        expected = plain.is_valid(payload)
        for side in ("request", "response"):
            schema = schemas.for_type(name, side)
            assert jsonschema_rs.is_valid(schema, payload, validate_formats=False) == expected
