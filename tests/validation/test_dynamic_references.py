"""References that depend on the way that led to them, for payloads: each way is one schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.validation.contracts.addresses import Addresses

from .making import Judges, document, judges_of

BASE = "https://shelf.example/"

_SHELF = {
    "$id": f"{BASE}shelf",
    "type": "object",
    "properties": {
        "books": {"type": "array", "items": {"$dynamicRef": "#book"}},
        "beside": {"$ref": "#"},
    },
    "$defs": {"book": {"$dynamicAnchor": "book", "not": {}}},
}
_NOVELS = {
    "$id": f"{BASE}novels", "$ref": "shelf",
    "$defs": {"book": {"$dynamicAnchor": "book", "type": "string"}},
}  # fmt: skip
_COUNTS = {
    "$id": f"{BASE}counts", "$ref": "shelf",
    "$defs": {"book": {"$dynamicAnchor": "book", "type": "integer"}},
}  # fmt: skip


def test_a_placeholder_is_what_each_way_fills_in(tmp_path: Path) -> None:
    """Both ways in one contract, so that they stand side by side in the payload schema."""
    both = {
        "properties": {
            "novels": {"$ref": "#/components/schemas/Novels"},
            "counts": {"$ref": "#/components/schemas/Counts"},
        }
    }
    judges = judges_of({"T": both, "Shelf": _SHELF, "Novels": _NOVELS, "Counts": _COUNTS}, tmp_path)
    assert judges.faults({"novels": {"books": ["a"]}, "counts": {"books": [1]}}) == []
    wrong = {"novels": {"books": ["a", 1]}, "counts": {"beside": {"books": ["a"]}}}
    assert [place for place, _ in judges.told(wrong)] == [
        ("counts", "beside", "books", 0), ("novels", "books", 1),
    ]  # fmt: skip


def test_a_placeholder_that_nobody_fills_in_is_itself(tmp_path: Path) -> None:
    judges = judges_of({"T": _SHELF}, tmp_path)
    assert judges.faults({"books": []}) == []
    assert len(judges.faults({"books": [1]})) == 1


def test_the_outermost_counts_not_the_nearest(tmp_path: Path) -> None:
    outer = {
        "$id": f"{BASE}outer", "$ref": "novels",
        "$defs": {"book": {"$dynamicAnchor": "book", "type": "boolean"}},
    }  # fmt: skip
    judges = judges_of({"T": outer, "Shelf": _SHELF, "Novels": _NOVELS}, tmp_path)
    assert judges.faults({"books": [True]}) == [] != judges.faults({"books": ["a"]})


def test_an_extended_tree_is_extended_at_each_level(tmp_path: Path) -> None:
    tree = {
        "$id": f"{BASE}tree", "$dynamicAnchor": "node", "type": "object",
        "properties": {"data": {}, "below": {"type": "array", "items": {"$dynamicRef": "#node"}}},
    }  # fmt: skip
    strict = {
        "$id": f"{BASE}strict", "$dynamicAnchor": "node", "$ref": "tree",
        "unevaluatedProperties": False,
    }  # fmt: skip
    judges = judges_of({"T": strict, "Tree": tree, "Loose": {"$ref": f"{BASE}tree"}}, tmp_path)
    assert judges.faults({"below": [{"data": 1, "below": [{}]}]}) == []
    assert len(judges.faults({"below": [{"below": [{"daat": 1}]}]})) == 1


def test_an_anchor_that_is_not_dynamic_is_a_plain_reference(tmp_path: Path) -> None:
    inner = {
        "$id": f"{BASE}inner", "properties": {"a": {"$dynamicRef": "#part"}},
        "$defs": {"part": {"$anchor": "part", "type": "string"}},
    }  # fmt: skip
    outer = {
        "$id": f"{BASE}outside", "$ref": "inner",
        "$defs": {"part": {"$dynamicAnchor": "part", "type": "integer"}},
    }  # fmt: skip
    judges = judges_of({"T": outer, "Inner": inner}, tmp_path)
    assert judges.faults({"a": "x"}) == [] != judges.faults({"a": 1})


def test_beside_a_reference_both_count(tmp_path: Path) -> None:
    shelf: dict[str, Any] = json.loads(json.dumps(_SHELF))
    shelf["properties"]["books"]["items"]["$ref"] = "#/$defs/short"
    shelf["$defs"]["short"] = {"maxLength": 3}
    judges = judges_of({"T": _NOVELS, "Shelf": shelf}, tmp_path)
    assert judges.faults({"books": ["abc"]}) == []
    assert len(judges.faults({"books": ["abcd", 1]})) == 2


@pytest.mark.parametrize("is_anchor", [True, False])
def test_recursive_references_of_2019_09(is_anchor: bool, tmp_path: Path) -> None:
    inner = {
        "$id": f"{BASE}list", "$recursiveAnchor": is_anchor,
        "anyOf": [{"type": "integer"}, {"type": "array", "items": {"$recursiveRef": "#"}}],
    }  # fmt: skip
    outer = {
        "$schema": "https://json-schema.org/draft/2019-09/schema",
        "$id": f"{BASE}words", "$recursiveAnchor": True,
        "anyOf": [{"type": "string"}, {"$ref": "list"}], "$defs": {"list": inner},
    }  # fmt: skip
    judges = bare(outer, tmp_path)
    assert judges.faults([1, [2]]) == [] == judges.faults("a")
    assert bool(judges.faults([1, ["a"]])) is not is_anchor


def bare(schema: Any, folder: Path, name: str = "words.json") -> Judges:
    """Judges of a JSON Schema as it stands."""
    path = folder / name
    path.write_text(json.dumps(schema))
    report = Report()
    addresses = Addresses(load(str(path), report))
    assert not report.has_errors, report.findings
    return Judges(addresses.type(addresses.only_type() or "", "response", report))


_HOSTILE = """
import json, resource, sys
from bindwright.__main__ import main
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
raise SystemExit(main(["validate", "--spec", sys.argv[1], "--type", "T", sys.argv[2]]))
"""


def test_ways_without_number_are_bounded(tmp_path: Path) -> None:
    """Each of 24 schemas may be entered or not, in one order: 2**24 ways to the last."""
    schemas: dict[str, Any] = {}
    for number in range(24):
        after = {"$ref": f"{BASE}{number + 1}"}
        schemas[f"Way{number}"] = {
            "$id": f"{BASE}{number}",
            "anyOf": [{**after, "$id": f"{BASE}by/{number}", "$ref": f"../{number + 1}",
                       "$defs": {"a": {"$dynamicAnchor": f"a{number}", "minimum": number}}},
                      after],
        }  # fmt: skip
    schemas["Last"] = {
        "$id": f"{BASE}24",
        "allOf": [{"$dynamicRef": f"#a{number}"} for number in range(24)],
        "$defs": {str(number): {"$dynamicAnchor": f"a{number}"} for number in range(24)},
    }
    spec, record = tmp_path / "spec.json", tmp_path / "record.json"
    spec.write_text(json.dumps(document({"T": {"$ref": f"{BASE}0"}, **schemas})))
    record.write_text("1")
    done = subprocess.run(
        [sys.executable, "-c", _HOSTILE, str(spec), str(record)],
        capture_output=True, text=True, timeout=10, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "dynamically in too many ways" in done.stderr
