"""However the known values of a string or integer are listed, they are one enumeration."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.ir import types as ir
from bindwright.load import load
from bindwright.lower import lower

from tests.unit.load.files import root, write

TEXT: dict[str, Any] = {"type": "string"}
FLAT: list[dict[str, Any]] = [{"const": "a", "description": "A."}, {"const": "b", "title": "Bee"}]
LISTED: dict[str, Any] = {"oneOf": FLAT}
NULL: dict[str, Any] = {"type": "null"}


def _lowered(schema: dict[str, Any], folder: Path) -> tuple[ir.Enum | None, bool]:
    """The enumeration that a property is, and whether it may be null."""
    holder = {"type": "object", "properties": {"it": schema}}
    schemas = {"Holder": holder, "Listed": LISTED, "Plain": {"enum": ["a", "b"]}}
    report = Report()
    api = lower(load(write(folder, {"openapi.yaml": root(schemas, "3.1.0")}), report), report)
    declared = api.types[ir.TypeId.of_component("Holder")]
    assert isinstance(declared, ir.Object)
    expr = declared.fields[0].type
    is_nullable = isinstance(expr, ir.Nullable)
    inner = expr.inner if isinstance(expr, ir.Nullable) else expr
    found = api.types[inner.id] if isinstance(inner, ir.Ref) else None
    return found if isinstance(found, ir.Enum) else None, is_nullable


def _told(enum: ir.Enum) -> list[tuple[Any, str | None, str | None]]:
    return [(one.value, one.name, one.docs.description) for one in enum.members]


@pytest.mark.parametrize("word", ["anyOf", "oneOf"])
@pytest.mark.parametrize(
    "variants",
    [
        [TEXT, *FLAT],
        [*FLAT, TEXT],
        [TEXT, LISTED],
        [LISTED, TEXT],
        [TEXT, {"anyOf": FLAT}],
        [TEXT, {"oneOf": [FLAT[0]]}, {"anyOf": [FLAT[1]]}],
        [TEXT, FLAT[0], {"anyOf": [FLAT[1]]}],
        [TEXT, {"type": "string", "oneOf": FLAT}],
        [TEXT, {"$ref": "#/components/schemas/Listed"}],
        [TEXT, {"allOf": [{"$ref": "#/components/schemas/Listed"}]}],
    ],
)
def test_annotated_constants(word: str, variants: list[Any], tmp_path: Path) -> None:
    enum, nullable = _lowered({word: variants}, tmp_path)
    assert enum is not None and enum.open and not nullable
    assert sorted(_told(enum)) == [("a", None, "A."), ("b", "Bee", None)]
    enum, nullable = _lowered({word: [*variants, NULL]}, tmp_path / "null")
    assert enum is not None and enum.open and nullable and len(enum.members) == 2


@pytest.mark.parametrize(
    "variants",
    [
        [TEXT, {"enum": ["a", "b"]}],
        [{"enum": ["a"]}, TEXT, {"type": "string", "enum": ["b"]}],
        [TEXT, {"anyOf": [{"enum": ["a"]}, {"const": "b"}]}],
        [TEXT, {"$ref": "#/components/schemas/Plain"}],
    ],
)
def test_lists(variants: list[Any], tmp_path: Path) -> None:
    enum, _ = _lowered({"anyOf": variants}, tmp_path)
    assert enum is not None and enum.open
    assert [one.value for one in enum.members] == ["a", "b"]


def test_integers(tmp_path: Path) -> None:
    enum, _ = _lowered(
        {"anyOf": [{"type": "integer"}, {"oneOf": [{"const": 1}, {"const": 2}]}]}, tmp_path
    )
    assert enum is not None and enum.open and enum.base is ir.ScalarKind.INTEGER


def test_without_a_plain_variant_it_is_closed(tmp_path: Path) -> None:
    enum, _ = _lowered({"anyOf": [LISTED, {"enum": ["c"]}]}, tmp_path)
    assert enum is not None and not enum.open
    assert [one.value for one in enum.members] == ["a", "b", "c"]


def test_values_of_other_types_make_none(tmp_path: Path) -> None:
    enum, _ = _lowered({"anyOf": [TEXT, {"oneOf": [*FLAT, {"const": 5}]}]}, tmp_path)
    assert enum is None  # a string or 5: no enumeration of strings
    enum, _ = _lowered({"anyOf": [{"type": "integer"}, LISTED]}, tmp_path / "other")
    assert enum is None


def test_a_named_enumeration_that_may_be_null_keeps_its_name(tmp_path: Path) -> None:
    listed = {"$ref": "#/components/schemas/Listed"}
    enum, nullable = _lowered({"anyOf": [listed, NULL]}, tmp_path)
    assert enum is not None and nullable and str(enum.id) == "#/components/schemas/Listed"


def test_a_circle_is_no_enumeration(tmp_path: Path) -> None:
    loop = {"anyOf": [TEXT, {"anyOf": [{"$ref": "#/components/schemas/Holder/properties/it"}]}]}
    assert _lowered(loop, tmp_path)[0] is None
