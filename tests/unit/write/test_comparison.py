"""`compare` finds what `write` would do, says why, and touches nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write.comparison import DIFF_LINES, Difference, unified_diff
from bindwright.write.errors import WriteError
from bindwright.write.paths import MANIFEST


def found(differences: list[Difference]) -> dict[str, tuple[object, ...]]:
    return {one.path: (one.kind, *one.causes) for one in differences}


def test_in_step_after_writing_under_each_formatter(output: Any) -> None:
    for formatter in ("ruff", "black", "none"):
        output.write(formatter=formatter, force=True)
        before = output.tree()
        assert output.compare(formatter=formatter) == []
        assert output.tree() == before


def test_an_output_that_is_not_there(output: Any) -> None:
    assert output.compare() == [Difference("", "absent")]
    assert not output.root.exists()


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"sources": (("spec.yaml", "1" * 64),)}, "the document changed"),
        ({"config": "new"}, "the configuration or names.lock changed"),
        ({"names_lock": "new"}, "the configuration or names.lock changed"),
        ({"generator": "new"}, "the generator changed"),
        ({}, "the file was edited by hand"),
    ],
)
def test_the_cause_is_the_input_that_changed(
    output: Any, make_inputs: Callable[..., Any], changes: dict[str, Any], cause: str
) -> None:
    output.write()
    files = [*output.with_text("src/pkg/a.py", "A=2\n"), File("src/pkg/new.py", "")]
    before = output.tree()
    differences = output.compare(*files, inputs=make_inputs(**changes))
    assert output.tree() == before
    assert found(differences) == {
        "src/pkg/a.py": ("edited" if "edited" in cause else "differs", cause),
        "src/pkg/new.py": ("missing", cause),
    }
    assert differences[0].diff.splitlines()[-2:] == ["-A=1", "+A=2"]


def test_names_that_follow_from_the_document_are_no_cause(
    output: Any, make_inputs: Callable[..., Any]
) -> None:
    output.write()
    inputs = make_inputs(sources=(("spec.yaml", "1" * 64),), names_lock="new")
    differences = output.compare(*output.with_text("README.md", "x\n"), inputs=inputs)
    assert found(differences) == {"README.md": ("differs", "the document changed")}


def test_another_version_of_the_formatter_that_changes_no_byte_changes_nothing(
    output: Any, make_inputs: Callable[..., Any]
) -> None:
    first, second = make_inputs(formatter="ruff 1"), make_inputs(formatter="ruff 2")
    output.write(formatter="ruff", inputs=first)
    before = output.tree()
    output.write(formatter="ruff", inputs=second)
    assert output.compare(formatter="ruff", inputs=second) == []
    assert output.tree() == before
    output.write(*output.with_text("README.md", "x\n"), formatter="ruff", inputs=second)
    assert b'"ruff 2"' in output.tree()[MANIFEST]


def test_another_formatter_is_written_down(output: Any, make_inputs: Callable[..., Any]) -> None:
    output.write(*output.without("src/pkg/__init__.py", "src/pkg/a.py"))
    files = output.without("src/pkg/__init__.py", "src/pkg/a.py")
    output.write(*files, formatter="ruff", inputs=make_inputs(formatter="ruff 1"))
    assert b'"ruff 1"' in output.tree()[MANIFEST]


@pytest.mark.parametrize(
    ("sources", "locked", "refused"),
    [
        ((("other.yaml", "1" * 64),), False, True),
        ((("spec.yaml", "1" * 64),), False, True),  # of the same name, in another folder
        ((("spec.yaml", "0" * 64),), False, False),  # the same document under another name
        ((("other.yaml", "1" * 64),), True, True),
        ((("spec.yaml", "1" * 64),), True, False),  # the configuration renamed it
    ],
)
def test_the_package_of_another_document_is_not_replaced(
    output: Any,
    make_inputs: Callable[..., Any],
    tmp_path: Any,
    sources: Any,
    locked: bool,
    refused: bool,
) -> None:
    output.write()
    before = output.tree()
    files = [File("src/other/__init__.py", "")]
    changes: dict[str, Any] = {"package": "other", "inputs": make_inputs(sources=sources)}
    changes["names_lock"] = (tmp_path / "names.lock", "") if locked else None
    if refused:
        for act in (output.compare, output.write):
            with pytest.raises(WriteError, match="holds the package 'pkg'") as caught:
                act(*files, **changes)
            assert caught.value.code == "output-of-another"
        assert output.tree() == before
    output.write(*files, **changes, force=refused)
    assert "src/other/__init__.py" in output.tree()
    assert "src/pkg/a.py" not in output.tree()


def test_several_inputs_changed(output: Any, make_inputs: Callable[..., Any]) -> None:
    output.write()
    inputs = make_inputs(generator="new", config="new")
    differences = output.compare(*output.with_text("README.md", "x\n"), inputs=inputs)
    causes = ("the configuration or names.lock changed", "the generator changed")
    assert found(differences) == {"README.md": ("differs", *causes)}


def test_inputs_that_change_nothing_are_no_finding(
    output: Any, make_inputs: Callable[..., Any]
) -> None:
    output.write()
    assert output.compare(inputs=make_inputs(generator="new")) == []


def test_the_formatter_changed(output: Any, make_inputs: Callable[..., Any]) -> None:
    output.write()
    inputs = make_inputs(formatter="ruff 1")
    differences = output.compare(formatter="ruff", inputs=inputs)
    assert found(differences) == {
        "src/pkg/__init__.py": ("differs", "the formatter changed"),
        "src/pkg/a.py": ("differs", "the formatter changed"),
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
    differences = output.compare(keep=("src/pkg/kept*",))
    assert found(differences) == {
        "README.md": ("edited", "the file was edited by hand"),
        "docs/old.md": ("stale",),
        "src/pkg/a.py": ("missing",),
        "src/pkg/old.py": ("stale", "the file was edited by hand"),
        "src/pkg/stray.py": ("unknown",),
    }
    assert [one.path for one in differences] == sorted(found(differences))
    diff = differences[0].diff
    assert "-mine" in diff and "+# pkg" in diff


def test_a_file_that_is_in_our_way_is_not_ours(output: Any) -> None:
    output.write()
    (output.root / "NOTES").write_text("mine\n")
    differences = output.compare(*output.files, File("NOTES", "ours\n"))
    assert found(differences) == {"NOTES": ("foreign",)}


def test_a_link_instead_of_a_file(output: Any) -> None:
    output.write()
    (output.root / "README.md").unlink()
    (output.root / "README.md").symlink_to("/etc/hostname")
    differences = output.compare()
    assert found(differences) == {"README.md": ("edited", "the file was edited by hand")}
    assert differences[0].diff == ""


def test_a_manifest_that_vouches_for_something_else(output: Any) -> None:
    output.write()
    text = output.text(MANIFEST).replace('"src/pkg/a.py"', '"src/pkg/z.py"')
    (output.root / MANIFEST).write_text(text)
    assert found(output.compare()) == {MANIFEST: ("edited", "the file was edited by hand")}


def test_a_diff_is_bounded_and_right_about_where() -> None:
    old = "".join(f"line {number}\n" for number in range(30_000))
    new = old.replace("line 15000\n", "changed\n")
    lines = unified_diff(old, new, "x").splitlines()
    assert lines[0] == "--- x (on disk)" and len(lines) == 3 + 8
    assert "-line 15000" in lines and "+changed" in lines
    long = unified_diff(old, "", "x").splitlines()
    assert len(long) == DIFF_LINES + 1 and long[-1].startswith("…")
    assert max(map(len, unified_diff("", "x" * 10_000, "x").splitlines())) < 400
