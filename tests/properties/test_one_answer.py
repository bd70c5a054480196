"""What a schema says is one thing: the types, the mock and `validate` give the same answer.

DESIGN: one answer to each question. What is written down as a choice (docs/schemas.md) stands here
as data: formats that types read more widely than their definition.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.http.media_types import is_json
from bindwright.load import load
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.samples.values import NoValue, make_value
from bindwright.schema.compile import compiled
from bindwright.schema.formats import FORMATS, PLACES, judges, reads
from bindwright.validation import CannotValidate, Validator
from bindwright.validation.compiled import Validators
from bindwright.validation.examples import check_examples
from hypothesis import given

from tests.behaviour.mock.served import serve
from tests.house.source import ROOT
from tests.payload_schemas import schema_of_type

from .effort import effort
from .format_samples import SAMPLES, schema_of
from .packages import Made, imported
from .test_views import cases


def _document(members: dict[str, Any], version: str = "3.0.3") -> dict[str, Any]:
    """A document with one object, and what it refers to."""
    pet = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
    schemas = {
        "Whole": {"type": "object", "properties": members},
        "Pet": pet,
        "Plant": {"type": "object", "required": ["leaf"], "properties": {"leaf": {}}},
        "Colour": {"type": "string", "enum": ["red", "green"]},
    }
    schema = {"application/json": {"schema": {"$ref": "#/components/schemas/Whole"}}}
    operation = {
        "operationId": "send", "requestBody": {"content": schema},
        "responses": {"200": {"description": "Sent.", "content": schema}},
    }  # fmt: skip
    return {
        "openapi": version, "info": {"title": "Sent", "version": "1"},
        "paths": {"/whole": {"post": operation}}, "components": {"schemas": schemas},
    }  # fmt: skip


class _Asked:
    """Everyone who has an opinion on a value of the object."""

    def __init__(self, made: Made, document: dict[str, Any], folder: Path) -> None:
        path = folder / "spec.json"
        path.write_text(json.dumps(document))
        self._made = made
        self._type = made.type_of("Whole")
        self._checks = [Validator(path, engine=one).type("Whole") for one in ("rust", "python")]
        validators = Validators(PayloadSchemas(made.bundle))
        origin = made.bundle.document.origin.child("components", "schemas", "Whole")
        self._mock = validators.at(origin, "response")

    def answers(self, value: Any) -> dict[str, bool]:
        """What each says."""
        rust, python = (one.is_valid(value) for one in self._checks)
        return {
            "types": self._made.accepts(self._type, value)[0],
            "mock": self._mock.is_valid(value),
            "rust": rust,
            "python": python,
        }


_PET, _PLANT = {"$ref": "#/components/schemas/Pet"}, {"$ref": "#/components/schemas/Plant"}

NULLABLE: dict[str, tuple[dict[str, Any], Any]] = {
    "typed": ({"type": "string"}, "a"),
    "reference": (dict(_PET), {"name": "a"}),
    "enumReference": ({"$ref": "#/components/schemas/Colour"}, "red"),
    "part": ({"allOf": [_PET]}, {"name": "a"}),
    "parts": ({"allOf": [_PET, _PLANT]}, {"name": "a", "leaf": 1}),
    "any": ({"anyOf": [_PET, _PLANT]}, {"name": "a"}),
    "one": ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, 1),
    "listed": ({"enum": ["a", "b"]}, "a"),
    "listedAndTyped": ({"type": "string", "enum": ["a", "b"]}, "a"),
    "members": ({"properties": {"a": {"type": "string"}}}, {"a": "b"}),
    "map": ({"additionalProperties": {"type": "integer"}}, {"a": 1}),
    "items": ({"items": {"type": "string"}}, ["a"]),
    "long": ({"minLength": 2}, "ab"),
    "pattern": ({"pattern": "^a"}, "ab"),
    "date": ({"format": "date"}, "2026-01-31"),
    "not": ({"not": {"type": "integer"}}, "a"),
}
"""Schemas that nothing but `nullable` lets take null, or nothing forbids it; and what fits."""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_nullable_means_null_with_and_without_a_type(version: str, tmp_path: Path) -> None:
    """OpenAPI 3.0.3 gives it no effect without a `type`, and 3.1 none; here it has one."""
    members = {name: {**schema, "nullable": True} for name, (schema, _) in NULLABLE.items()}
    document = _document(members, version)
    with imported(document) as made:
        asked = _Asked(made, document, tmp_path)
        for name, (_, fitting) in NULLABLE.items():
            assert set(asked.answers({name: None}).values()) == {True}, name
            assert set(asked.answers({name: fitting}).values()) == {True}, name
        warned = {one.rpartition("/properties/")[2] for one in made.findings if "nullable" in one}
    noted = {n for n, (one, _) in NULLABLE.items() if "type" not in one or version > "3.1"}
    assert warned == {f"{name}/nullable" for name in noted}


def test_without_nullable_a_reference_and_a_type_take_no_null(tmp_path: Path) -> None:
    names = ("typed", "reference", "enumReference", "part", "parts", "any", "one", "listed")
    document = _document({name: NULLABLE[name][0] for name in names})
    with imported(document) as made:
        asked = _Asked(made, document, tmp_path)
        for name in names:
            assert set(asked.answers({name: None}).values()) == {False}, name


BOUND: dict[str, tuple[dict[str, Any], list[Any], list[Any]]] = {
    "int32": (
        {"type": "integer", "format": "int32"},
        [0, 2**31 - 1, -(2**31)],
        [2**31, -(2**31) - 1, 1.5],
    ),
    "int64": ({"type": "integer", "format": "int64"}, [2**63 - 1, -(2**63)], [2**63]),
    "wider": ({"type": "integer", "format": "int32", "maximum": 2**40}, [2**39], [2**41]),
    "narrower": ({"type": "integer", "format": "int32", "maximum": 5}, [5], [6, 2**31]),
    "byte": ({"type": "string", "format": "byte"}, ["aGk=", "aGk", "-_8=", ""], ["a", "a!", "é"]),
    "base64": ({"type": "string", "contentEncoding": "base64"}, ["aGk="], ["https://a.example"]),
    "decimal": ({"type": "string", "format": "decimal"}, ["1.50", "-3"], ["1,5", "NaN"]),
}
"""Formats that types hold values to, with what they take and what they don't."""


@pytest.mark.parametrize("name", BOUND)
def test_what_types_hold_values_to_is_judged_alike(name: str, tmp_path: Path) -> None:
    schema, right, wrong = BOUND[name]
    document = _document({name: schema}, "3.1.0")
    with imported(document) as made:
        asked = _Asked(made, document, tmp_path)
        for value, expected in [*((one, True) for one in right), *((one, False) for one in wrong)]:
            answers = asked.answers({name: value})
            answers.pop("mock")  # formats are no reason to refuse a request there
            assert set(answers.values()) == {expected}, (value, answers)


TEXTS = {
    "date": (["2026-01-31"], []),
    "date-time": (["2026-01-31T12:00:00Z"], ["2026-01-31T12:00:00", "2026-01-31 12:00:00Z"]),
    "time": (["12:00:00Z"], ["12:00:00", "12:00"]),
    "duration": (["P1D"], ["P1.5D", "-P1D"]),
    "uuid": (["123e4567-e89b-12d3-a456-426614174000"], ["123e4567e89b12d3a456426614174000"]),
    "ipv4": (["127.0.0.1"], []),
    "ipv6": (["::1"], ["fe80::1%eth0"]),
}
"""Texts that are of a format, and others that types read all the same."""


@pytest.mark.parametrize("name", TEXTS)
def test_types_read_what_is_judged_valid_and_the_more_that_is_written_down(name: str) -> None:
    right, more = TEXTS[name]
    assert all(judges(name, one) and reads(name, one) for one in right)
    assert all(reads(name, one) and not judges(name, one) for one in more)
    assert not reads(name, "no such thing") and not judges(name, "no such thing")


@pytest.mark.parametrize("name", ["date", "date-time", "time", "uuid"])
def test_strict_arguments_are_held_to_what_is_judged(name: str) -> None:
    schema = {"type": "string", "format": name}
    members = {"one": schema, "many": {"type": "array", "items": {"type": "object",
        "additionalProperties": schema}}}  # fmt: skip
    with imported(_document(members)) as made:
        type_ = made.type_of("Whole", "request")
        right, more = TEXTS[name]
        for text in (*right, *more, *(["1700000000"] if "date" in name else [])):
            for value in ({"one": text}, {"many": [{"a": text}]}):
                assert (made.refuses(type_, value) is None) == (text in right), value


def test_nothing_is_taken_where_the_schema_is_false() -> None:
    with imported(_document({"none": False}, "3.1.0")) as made:
        type_ = made.type_of("Whole")
        assert made.accepts(type_, {})[0] and not made.accepts(type_, {"none": 1})[0]
        assert made.refuses(type_, {"none": None}) is not None


def test_each_format_with_a_reading_of_its_own_is_tried() -> None:
    assert {name for name, one in FORMATS.items() if one.read is not None} == {
        *TEXTS, "byte", "base64", "decimal",
    }  # fmt: skip


# The matrix: what `PLACES` says of each sample is what each place does with it


def _shown(samples: list[tuple[str, Any]]) -> dict[str, Any]:
    """A document that shows each sample as the example of an answer, and takes it as a body."""
    paths: dict[str, Any] = {}
    for number, (name, value) in enumerate(samples):
        content = {"application/json": {"schema": {"type": "object", "properties": {
            "at": schema_of(name, value)}, "required": ["at"]}}}  # fmt: skip
        shown = {"application/json": {**content["application/json"], "example": {"at": value}}}
        answer = {"200": {"description": "It.", "content": shown}}
        paths[f"/shown/{number}"] = {"get": {"operationId": f"get{number}", "responses": answer}}
        paths[f"/sent/{number}"] = {
            "post": {"operationId": f"send{number}", "requestBody": {"content": content},
                     "responses": {"204": {"description": "Taken."}}},
        }  # fmt: skip
    return {"openapi": "3.1.0", "info": {"title": "Samples", "version": "1"}, "paths": paths}


def _asked(name: str, value: Any) -> dict[str, bool]:
    """What the table says of a sample."""
    schema = schema_of(name, value)
    return {
        place: compiled(schema, formats=formats).is_valid(value)
        for place, formats in PLACES.items()
    }


def test_each_place_takes_the_samples_that_the_table_says_it_takes(tmp_path: Path) -> None:
    samples = [(name, value) for name, values in SAMPLES.items() for value in values]
    served = serve(_shown(samples), tmp_path)
    report = Report()
    check_examples(served.payloads.bundle, served.payloads, report)
    wrong = {one.origin.pointer.split("/")[2] for one in report}
    engines = [Validator(tmp_path / "openapi.json", engine=one) for one in ("rust", "python")]
    members = {f"m{number}": schema_of(*one) for number, one in enumerate(samples)}
    with imported(_document(members, "3.1.0")) as made:
        whole = made.type_of("Whole")
        for number, (name, value) in enumerate(samples):
            body, own = {"at": value}, {f"m{number}": value}
            sent = served.call("GET", f"/shown/{number}").json()
            rust, python = (
                one.operation(f"get{number}").response.is_valid(body) for one in engines
            )
            found = {
                "an example": f"~1shown~1{number}" not in wrong,
                "a request to the mock": served.call(
                    "POST", f"/sent/{number}", json=body
                ).status_code
                == 204,
                "an answer of the mock": sent == body,
                "`validate`": rust,
                "the package, lenient": made.keeps(whole, own),
                "the package, strict": made.accepts(whole, own)[0],
            }
            assert found == _asked(name, value), (name, value)
            assert python is rust, (name, value)
            assert engines[0].operation(f"get{number}").response.is_valid(sent), (name, sent)


def test_what_is_sent_is_taken_by_all() -> None:
    """The mock's own answers are good for every other place, whatever the format."""
    for name, values in SAMPLES.items():
        for value in values:
            asked = _asked(name, value)
            assert all(asked.values()) or not asked["an answer of the mock"], (name, value)


@given(cases())
@effort(25, 1000)
def test_mock_and_validate_agree_on_generated_documents(
    case: tuple[Any, list[tuple[str, Any]]],
) -> None:
    """`validate` is never more generous than the mock, and takes whatever the mock makes."""
    document, tried = case
    with TemporaryDirectory() as folder:
        path = Path(folder, "spec.json")
        path.write_text(json.dumps(document))
        bundle = load(str(path), Report())
        payloads = PayloadSchemas(bundle)
        validators = Validators(payloads)
        checks = [Validator(path, engine=one) for one in ("rust", "python")]
        for name, payload in tried:
            rust, python = (one.type(name).is_valid(payload) for one in checks)
            origin = bundle.document.origin.child("components", "schemas", name)
            assert rust is python
            assert not rust or validators.at(origin, "response").is_valid(payload)
            try:
                made = make_value(schema_of_type(payloads, name, "response"), "seed", dynamic=True)
            except NoValue:
                continue
            assert checks[0].type(name).is_valid(made), made


DOCUMENTS = sorted((ROOT / "tests" / "golden").glob("*/openapi*.yaml"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.parent.name)
def test_what_the_mock_answers_is_valid(document: Path, tmp_path: Path) -> None:
    served = serve(document, tmp_path)
    check = Validator(document)
    for operation in served.api.operations:
        if operation.streaming is not None:
            continue
        path = re.sub(r"\{[^{}]*\}", "1", operation.path).partition("?")[0].partition("#")[0]
        for code, dynamic in product(operation.responses, ("", ", dynamic=true")):
            prefer = {"Prefer": f"code={code.status_range}{dynamic}"}
            answer = served.call(operation.method, path, headers=prefer)
            if is_json(answer.headers.get("content-type", "")) and answer.content:
                with suppress(CannotValidate):  # the status is not described, or malformed
                    judge = check.operation(operation.id).response.at(status=answer.status_code)
                    assert judge.is_valid(answer.json()), answer.text
