"""A string that is one of several variants is what it would be sent as, or stays a string."""

import warnings
from typing import Any

import pytest

from .packages import imported

SAMPLES: dict[str, tuple[str, list[str], list[str]]] = {
    "date-time": (
        "datetime",
        ["2024-01-02T03:04:05Z", "2024-01-02T03:04:05+01:00"],
        ["20240102", "1.5", "-1", "2024-01-02", "2024-01-02 03:04", "2024-01-02T03:04:05+00:00"],
    ),
    "date": ("date", ["2024-01-02"], ["20240102", "0", "1700000000", "2024-01-02T00:00:00"]),
    "time": ("time", ["12:00:00Z"], ["12:00", "12:00:00", "3600"]),
    "duration": ("Duration", ["P1D", "PT1H"], ["1", "12:00:00", "3 days"]),
    "uuid": (
        "UUID",
        ["12345678-1234-5678-1234-56781234567a"],
        ["12345678123456781234567812345678", "12345678-1234-5678-1234-56781234567A"],
    ),
    "decimal": ("Decimal", ["1.50", "7"], ["007", "+1", "1e5", " 1 ", "1_000", "NaN"]),
    "byte": ("bytes", ["aGk="], ["aGk", "-_8=", "hello!"]),
    "ipv4": ("IPv4Address", ["127.0.0.1"], ["127.0.0", "1"]),
    "ipv6": ("IPv6Address", ["::1"], ["0:0:0:0:0:0:0:1", "1"]),
}
"""The class that a format is read as, texts that it would write, and others."""

TEXT = {"type": "string"}
COMPONENTS = {
    "Holder": {"type": "object", "properties": {}},
    "Cat": {"type": "object", "required": ["mice"], "properties": {"mice": {"type": "integer"}}},
    "Word": {"anyOf": [{"type": "string", "enum": ["now"]}, TEXT]},
    "Text": TEXT,
}


def _shapes(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What a text can be one variant of."""
    named = {"$ref": "#/components/schemas/Named"}
    cat = {"$ref": "#/components/schemas/Cat"}
    plain = {"anyOf": [form, TEXT]}
    return {
        "first": plain,
        "last": {"oneOf": [TEXT, form]},
        "nullable": {"anyOf": [form, TEXT, {"type": "null"}]},
        "named": {"anyOf": [named, {"$ref": "#/components/schemas/Text"}]},
        "listed": {"anyOf": [form, {"$ref": "#/components/schemas/Word"}]},
        "object": {"anyOf": [cat, form, TEXT]},
        "number": {"anyOf": [{"type": "number"}, form, TEXT]},
        "items": {"type": "array", "items": plain},
        "lists": {"anyOf": [{"type": "array", "items": form}, {"type": "array", "items": TEXT}]},
        "values": {"type": "object", "additionalProperties": plain},
        "maps": {
            "anyOf": [
                {"type": "object", "additionalProperties": form},
                {"type": "object", "additionalProperties": TEXT},
            ]
        },
    }


def _document(form: dict[str, Any]) -> dict[str, Any]:
    holder = {"type": "object", "properties": _shapes(form)}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Holder"}}}
    operation = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "-", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Texts", "version": "1"},
        "paths": {"/holders": {"put": operation}},
        "components": {"schemas": {**COMPONENTS, "Holder": holder, "Named": form}},
    }


def _payload(name: str, text: str) -> Any:
    if name in ("items", "lists"):
        return {name: [text]}
    return {name: {"a": text}} if name in ("values", "maps") else {name: text}


def _inner(value: Any) -> Any:
    value = value[0] if isinstance(value, list) else value
    return value["a"] if isinstance(value, dict) else value


@pytest.mark.parametrize("format_", SAMPLES)
def test_no_text_changes(format_: str) -> None:
    cls, canonical, others = SAMPLES[format_]
    form = {"type": "string", "format": format_}
    with imported(_document(form)) as made, warnings.catch_warnings():
        warnings.simplefilter("error")
        type_ = made.type_of("Holder")
        for name in _shapes(form):
            for text in (*canonical, *others, "hello"):
                payload = _payload(name, text)
                assert made.accepts(type_, payload) == (True, payload)
                value = made.validation.decode_python(type_, payload, strict=True)
                read = _inner(getattr(value, name))
                expected = {cls} if text in canonical else {"str", "Word"}
                assert type(read).__name__ in expected, (name, text)
                assert made.refuses(type_, value) is None


@pytest.mark.parametrize("format_", ["date", "date-time"])
def test_a_number_is_no_date_where_it_may_be_something_else(format_: str) -> None:
    form = {"anyOf": [{"type": "string", "format": format_}, {"type": "number"}]}
    document = _document(form)
    document["components"]["schemas"]["Holder"]["properties"] = {"at": form}
    with imported(document) as made:
        type_ = made.type_of("Holder")
        assert made.accepts(type_, {"at": 5}) == (True, {"at": 5})
        assert not made.accepts(type_, {"at": "5"})[0]
        right = SAMPLES[format_][1][0]
        assert made.accepts(type_, {"at": right}) == (True, {"at": right})
