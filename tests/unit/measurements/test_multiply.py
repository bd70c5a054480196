"""A multiplied document is whole: every reference leads somewhere, and nothing is there twice."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower

from bench.multiply import as_31, letters, multiply, read, times_for

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "schema" / "completions.yaml"


def api_of(document: Any, folder: Path) -> Any:
    """The IR; an error of the document is a failure."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(path), report), report)
    assert not report.has_errors, [one.message for one in report]
    return api


@pytest.mark.parametrize("source", [SPEC, ROOT / "tests" / "golden" / "unions" / "openapi.yaml"])
def test_everything_is_there_so_many_times(source: Path, tmp_path: Path) -> None:
    document = read(source)
    once = api_of(document, tmp_path)
    thrice = api_of(multiply(document, 3), tmp_path)
    assert len(thrice.operations) == 3 * len(once.operations)
    assert len(thrice.named_types) == 3 * len(once.named_types)
    assert len(thrice.types) == 3 * len(once.types)


def test_once_is_the_document_itself() -> None:
    document = read(SPEC)
    assert multiply(document, 1) == document


def test_copies_refer_to_copies() -> None:
    document = {
        "paths": {"/a": {"get": {"operationId": "a", "x": {"$ref": "#/paths/~1a/get"}}}},
        "components": {
            "schemas": {
                "A": {"$ref": "#/components/schemas/B/properties/c"},
                "B": {
                    "discriminator": {"propertyName": "k", "mapping": {
                        "b": "#/components/schemas/B"}},
                    "properties": {"c": {"enum": ["#/components/schemas/A"]}},
                },
            },
            "securitySchemes": {"key": {"type": "http"}},
        },
    }  # fmt: skip
    made = multiply(document, 2)
    schemas = made["components"]["schemas"]
    assert schemas["ACopyA"] == {"$ref": "#/components/schemas/BCopyA/properties/c"}
    assert schemas["BCopyA"]["discriminator"]["mapping"] == {"b": "#/components/schemas/BCopyA"}
    assert schemas["BCopyA"]["properties"] == schemas["B"]["properties"]
    assert list(made["components"]["securitySchemes"]) == ["key"]
    copied = made["paths"]["/copya/a"]["get"]
    assert copied == {"operationId": "aCopyA", "x": {"$ref": "#/paths/~1copya~1a/get"}}


def test_our_document_as_its_older_self(tmp_path: Path) -> None:
    old = as_31(read(SPEC))
    assert old["openapi"] == "3.1.0"
    assert len(api_of(old, tmp_path).operations) == len(api_of(read(SPEC), tmp_path).operations)


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")]
)
def test_letters(number: int, expected: str) -> None:
    assert letters(number) == expected


@pytest.mark.parametrize(("size", "wanted", "times"), [(100, 1000, 10), (1000, 100, 1), (3, 8, 3)])
def test_times(size: int, wanted: int, times: int) -> None:
    assert times_for(size, wanted) == times
