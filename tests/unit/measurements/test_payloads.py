"""What bulk validation is measured with: the same lines every time, wrong where that is asked."""

import json
from pathlib import Path

import jsonschema_rs

from bench.payloads import lines, write_lines
from bench.results import results

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "generated" / "src" / "text_completions" / "schemas.json"


def test_lines_are_right_but_for_the_share_that_is_not() -> None:
    definitions = json.loads(SCHEMAS.read_bytes())["$defs"]
    schema = {"$ref": "#/$defs/Completion", "$defs": definitions}
    validator = jsonschema_rs.Draft202012Validator(schema)
    assert all(validator.is_valid(json.loads(line)) for line in lines(500, 0.0))
    valid = sum(validator.is_valid(json.loads(line)) for line in lines(500, 0.2))
    assert 350 < valid < 450


def test_files_have_their_size_and_are_the_same_every_time(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "one.jsonl", tmp_path / "other.jsonl"
    count = write_lines(one, 9_000_000)
    assert count == write_lines(other, 9_000_000)
    text = one.read_bytes()
    assert text == other.read_bytes() and text.endswith(b"}\n")
    assert 0 <= 9_000_000 - len(text) < 1000 and text.count(b"\n") == count


def test_page_compares_speeds() -> None:
    cost = {"cpu": 1.0, "memory": 90.0, "code": 0, "said": ""}
    found = {
        "jsonschema in a loop": {"bytes": 10_000_000, "wall": 1.0, **cost},
        "one process": {"bytes": 1_000_000_000, "wall": 2.0, **cost},
        "start-up": {"bytes": 700, "wall": 0.1, **cost},
        "two processes": {"bytes": 1_000_000_000, "wall": 2.0, **cost, "code": 2},
    }
    basis = {
        "system": "x", "cores": 2, "python": "3", "versions": {"bindwright": "1"}, "missing": [],
        "quick": False, "models only": [],
    }  # fmt: skip
    page = results({"date": "d", "basis": basis, "payloads": {"completions": found}}, "bindwright")
    rows = {line.split(" | ")[0].strip("| "): line for line in page.splitlines()}
    assert "500.0 MB/s | 50.0 | 90 MiB" in rows["one process"]
    assert "0.10 s |  |  | 90 MiB" in rows["start-up"] and "fails" in rows["two processes"]
