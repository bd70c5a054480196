"""What a process cost, what was left, and what the page makes of it."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.measuring import Measurement, median, ratio, run
from bench.output import errors_in, import_all, inspect, stated
from bench.results import results, summary, write_readme
from bench.run import receipt
from bench.store import Store

DOCUMENT = {
    "paths": {"/pets/{pet-id}": {"get": {}, "delete": {}, "parameters": []}, "/pets": {"get": {}}},
    "components": {"schemas": {"Pet": {}, "pet_shop": {}, "Gone": {}}},
}


def measured(cpu: float, code: int | None = 0) -> Measurement:
    return Measurement(cpu=cpu, wall=2 * cpu, memory=100 * cpu, code=code, said=f"said {cpu}")


def test_a_process_is_measured_with_its_children(tmp_path: Path) -> None:
    child = "x = bytearray(60 << 20); print('hello')"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    one = run([sys.executable, "-c", code], cwd=tmp_path)
    assert (one.code, one.said) == (0, "hello\n")
    assert one.memory > 60
    assert one.cpu > 0
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_fails_or_hangs(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", "raise SystemExit(3)"], cwd=tmp_path).code == 3
    endless = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while True: pass'])"
    assert run([sys.executable, "-c", endless], cwd=tmp_path, patience=0.5).code is None


def test_median() -> None:
    found = median([measured(3), measured(1), measured(2)])
    assert (found.cpu, found.wall, found.memory, found.code) == (2, 4, 200, 0)
    assert median([measured(1), measured(2, code=1)]).code == 1
    assert median([measured(1), measured(2, code=None)]).code is None


@pytest.mark.parametrize(
    ("theirs", "ours", "text"),
    [(1, 2, "0.5 ×"), (9.94, 1, "9.9 ×"), (123.4, 10, "12 ×"), (1, 0, "–")],
)
def test_ratio(theirs: float, ours: float, text: str) -> None:
    assert ratio(theirs, ours) == text


def test_what_a_document_states_is_found_in_code(tmp_path: Path) -> None:
    wanted = stated(DOCUMENT)
    assert (wanted.operations, len(wanted.schemas)) == (3, 3)
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "__init__.py").write_text("class Pet: ...\nPetShop = dict\n")
    (tmp_path / "made" / "api.py").write_text(
        'def get(pet_id):\n    """/pets"""\n    return f"/pets/{pet_id}"\n\n\n'
        "def other():\n    return '/petz', '/pets/%s' % 1\n"
    )
    (tmp_path / "made" / "bad.py").write_text("import nowhere\n")
    found = inspect(tmp_path, wanted)
    # The path of two operations stands there twice; a docstring counts as well, once.
    assert (found["files"], found["modules"], found["lines"]) == (3, 3, 10)
    assert (found["operations"], found["schemas"], found["unparsable"]) == (3, 2, 0)
    assert import_all(tmp_path, Path(sys.executable)) == (
        1, "made.bad: ModuleNotFoundError: No module named 'nowhere'"
    )  # fmt: skip
    assert import_all(tmp_path / "nothing", Path(sys.executable)) == (0, "")


def test_errors_of_mypy_are_counted() -> None:
    text = "a.py:1: error: x  [misc]\na.py:1: note: y\nb.py:2:3: error: z  [attr-defined]\n"
    assert errors_in(text) == 2


def test_the_receipt_is_read() -> None:
    said = "created  a\ngenerated: 31 files: 2 updated, 1 removed (0.33 s)\n1 warning\n"
    assert receipt(said) == {"total": 31, "updated": 2, "removed": 1}
    assert receipt("nothing") == {"total": 0}


def test_a_store_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    Store(path, {"generator": "a"}).put("documents", "x", {"bytes": 1})
    assert Store(path, {"generator": "a"}).has("documents", "x")
    assert not Store(path, {"generator": "b"}).has("documents", "x")


def _row(cpu: float, **more: Any) -> dict[str, Any]:
    row = {"files": 3, "modules": 2, "lines": 10, "operations": 4, "schemas": 5, "broken": 0,
           "why": ""}  # fmt: skip
    return measured(cpu, more.pop("code", 0)).as_json() | row | more


DATA: dict[str, Any] = {
    "basis": {
        "cores": 2, "python": "3.11.7", "system": "Linux", "quick": False,
        "versions": {"ours": "1", "theirs": "2", "models": "3"},
        "missing": ["fourth needs Java"], "models only": ["models"],
    },
    "date": "2026-01-01",
    "documents": {
        "a.yaml": {"bytes": 100, "operations": 4, "schemas": 5, "tools": {
            "ours": _row(1), "theirs": _row(5, operations=3, broken=1, why="/a/b/c.py: no | `x`"),
            "models": _row(20, operations=0)}},
        "b.yaml": {"bytes": 3_000_000, "operations": 6, "schemas": 5, "tools": {
            "ours": _row(2, operations=6),
            "theirs": _row(5, code=1, operations=0, modules=0, said="…\nBadError: no\n"),
            "models": _row(300, code=None, operations=0)}},
    },
    "growth": {"0.2 MB": {"bytes": 200_000, "base": "a.yaml", "tools": {"ours": _row(1)}}},
    "unchanged": {"a": {"first": _row(1), "generate": _row(0.1), "check": _row(0.1),
                        "changed": {"total": 31, "updated": 2, "wall": 0.5}}},
    "sdk": {"completions": {"call (µs)": 99.5}},
}  # fmt: skip


def test_the_page_says_what_was_measured() -> None:
    page = results(json.loads(json.dumps(DATA)), "ours")
    rows = {cells[0]: cells[1:] for line in page.partition("## a.yaml")[0].splitlines()
            if (cells := [one.strip() for one in line.strip("|").split("|")])}  # fmt: skip
    assert rows["CPU for 3.0 MB"] == ["2.00 s", "fails", "stopped after 600 s"]
    assert rows["operations of the documents"] == ["100.0 %", "30.0 %", "models only"]
    assert rows["outputs that import whole"] == ["2 of 2", "0 of 2", "1 of 2"]
    assert "Not measured: fourth needs Java." in page
    assert "| theirs | 5.0 × |" in page
    assert "theirs: `BadError: no`" in page
    assert "| a | 2.00 s | 200 ms | 200 ms | 0.50 s | 2 of 31 |" in page
    assert "/a/b/" not in page


def test_the_readme_gets_the_summary(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("a\n<!-- measured -->\nold\n<!-- end -->\nb\n", encoding="utf-8")
    write_readme(DATA, path, "ours")
    text = path.read_text(encoding="utf-8")
    assert text == f"a\n<!-- measured -->\n{summary(DATA, 'ours')}<!-- end -->\nb\n"
    assert summary(DATA, "ours") in results(DATA, "ours")


def test_a_small_process_of_a_large_one_is_small(tmp_path: Path) -> None:
    large = bytearray(b"x" * (200 << 20))
    assert run([sys.executable, "-I", "-S", "-c", "pass"], cwd=tmp_path).memory < 100
    assert large[-1:] == b"x"


def test_names_may_say_a_word_once_that_the_document_says_twice(tmp_path: Path) -> None:
    names = ["shop.pet", "shop.shop_pet", "shop.cage.cage_size", "shop_x.shop", "v9.v9_no"]
    (tmp_path / "made.py").write_text(
        "class ShopPet: ...\nclass ShopCageSize: ...\nX = ShopXShop = 1\n"
    )
    schemas: dict[str, Any] = {name: {} for name in names}
    found = inspect(tmp_path, stated({"components": {"schemas": schemas}}))
    assert found["schemas"] == 2
