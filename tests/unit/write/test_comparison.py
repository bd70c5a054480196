"""`compare` finds what `write` would do, says why, and touches nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write.comparison import DIFF_LINES, Comparison, unified_diff
from bindwright.write.paths import MANIFEST


def found(comparison: Comparison) -> dict[str, tuple[object, ...]]:
    return {finding.path: (finding.kind, *finding.causes) for finding in comparison.findings}


def test_in_step_after_writing_under_each_formatter(output: Any) -> None:
    for formatter in ("ruff", "black", "none"):
        output.write(formatter=formatter, force=True)
        before = output.tree()
        assert output.compare(formatter=formatter).in_step
        assert output.tree() == before


def test_an_output_that_is_not_there(output: Any) -> None:
    comparison = output.compare()
    assert set(found(comparison)) == {MANIFEST, *(file.path for file in output.files)}
    assert {finding.kind for finding in comparison.findings} == {"missing"}
    assert not output.root.exists()


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"sources": (("spec.yaml", "1" * 64),)}, "document changed"),
        ({"config": "new"}, "configuration changed"),
        ({"ledger": "new"}, "configuration changed"),
        ({"generator": "new"}, "generator changed"),
        ({}, "edited by hand"),
    ],
)
def test_the_cause_is_the_input_that_changed(
    output: Any, make_inputs: Callable[..., Any], changes: dict[str, Any], cause: str
) -> None:
    output.write()
    files = [*output.with_text("src/pkg/a.py", "A=2\n"), File("src/pkg/new.py", "")]
    before = output.tree()
    comparison = output.compare(*files, inputs=make_inputs(**changes))
    assert output.tree() == before
    assert found(comparison) == {
        "src/pkg/a.py": ("differs", cause),
        "src/pkg/new.py": ("missing", "missing", cause),
    }
    assert comparison.findings[0].diff.splitlines()[-2:] == ["-A=1", "+A=2"]


def test_several_inputs_changed(output: Any, make_inputs: Callable[..., Any]) -> None:
    output.write()
    inputs = make_inputs(generator="new", config="new")
    comparison = output.compare(*output.with_text("README.md", "x\n"), inputs=inputs)
    causes = ("configuration changed", "generator changed")
    assert found(comparison) == {"README.md": ("differs", *causes)}


def test_inputs_that_change_nothing_are_no_finding(
    output: Any, make_inputs: Callable[..., Any]
) -> None:
    output.write()
    comparison = output.compare(inputs=make_inputs(generator="new"))
    assert comparison.in_step and comparison.changed_inputs == ("generator changed",)


def test_the_formatter_changed(output: Any, make_inputs: Callable[..., Any]) -> None:
    output.write()
    inputs = make_inputs(formatter="ruff 1")
    comparison = output.compare(formatter="ruff", inputs=inputs)
    assert found(comparison) == {
        "src/pkg/__init__.py": ("differs", "formatter changed"),
        "src/pkg/a.py": ("differs", "formatter changed"),
    }


def test_edits_missing_stale_and_foreign_files(output: Any) -> None:
    output.write(*output.files, File("docs/old.md", ""), File("src/pkg/old.py", ""))
    (output.root / "README.md").write_text("mine\n")
    (output.root / "src/pkg/a.py").unlink()
    (output.root / "src/pkg/old.py").write_text("mine\n")
    (output.root / "notes.txt").write_text("mine\n")
    for name in ("stray.py", "kept.py", "__pycache__/x.pyc"):
        (output.root / "src/pkg" / name).parent.mkdir(exist_ok=True)
        (output.root / "src/pkg" / name).write_text("mine\n")
    comparison = output.compare(keep=("src/pkg/kept*",))
    assert found(comparison) == {
        "README.md": ("differs", "edited by hand"),
        "docs/old.md": ("stale", "stale"),
        "src/pkg/a.py": ("missing", "missing"),
        "src/pkg/old.py": ("stale", "stale", "edited by hand"),
        "src/pkg/stray.py": ("unknown", "not ours"),
    }
    assert [finding.path for finding in comparison.findings] == sorted(found(comparison))
    diff = comparison.findings[0].diff
    assert "-mine" in diff and "+# pkg" in diff


def test_a_file_that_is_in_our_way_is_not_ours(output: Any) -> None:
    output.write()
    (output.root / "NOTES").write_text("mine\n")
    comparison = output.compare(*output.files, File("NOTES", "ours\n"))
    assert found(comparison) == {"NOTES": ("differs", "not ours")}


def test_a_link_instead_of_a_file(output: Any) -> None:
    output.write()
    (output.root / "README.md").unlink()
    (output.root / "README.md").symlink_to("/etc/hostname")
    comparison = output.compare()
    assert found(comparison) == {"README.md": ("differs", "edited by hand")}
    assert comparison.findings[0].diff == ""


def test_a_manifest_that_vouches_for_something_else(output: Any) -> None:
    output.write()
    text = output.text(MANIFEST).replace('"src/pkg/a.py"', '"src/pkg/z.py"')
    (output.root / MANIFEST).write_text(text)
    assert found(output.compare()) == {MANIFEST: ("differs", "edited by hand")}


def test_a_diff_is_bounded_and_right_about_where() -> None:
    old = "".join(f"line {number}\n" for number in range(30_000))
    new = old.replace("line 15000\n", "changed\n")
    lines = unified_diff(old, new, "x").splitlines()
    assert lines[0] == "--- x (on disk)" and len(lines) == 3 + 8
    assert "-line 15000" in lines and "+changed" in lines
    long = unified_diff(old, "", "x").splitlines()
    assert len(long) == DIFF_LINES + 1 and long[-1].startswith("…")
    assert max(map(len, unified_diff("", "x" * 10_000, "x").splitlines())) < 400
