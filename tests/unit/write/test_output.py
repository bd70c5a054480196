"""What `write` does to a directory: what it owns, what it refuses, what it leaves alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write.errors import WriteError
from bindwright.write.paths import MANIFEST, SCRATCH
from bindwright.write.receipt import Receipt


def refused(output: Any, *files: File, **changes: object) -> WriteError:
    """The error of a run that must leave everything as it is."""
    before = output.tree()
    with pytest.raises(WriteError) as caught:
        output.write(*files, **changes)
    assert output.tree() == before
    return caught.value


def test_first_run_second_run_changed_run(output: Any) -> None:
    first = output.write()
    assert first.created == tuple(sorted(file.path for file in output.files))
    assert not (output.root / SCRATCH).exists()
    before = output.tree()
    second = output.write()
    assert second == Receipt(unchanged=first.created)
    assert output.tree() == before
    files = (*output.without("src/pkg/a.py"), File("src/pkg/b/c.py", "C = 1\n"))
    third = output.write(*files)
    assert (third.created, third.removed) == (("src/pkg/b/c.py",), ("src/pkg/a.py",))
    assert sorted(output.tree()) == sorted([MANIFEST, *(file.path for file in files)])


def test_unchanged_files_keep_their_times(output: Any) -> None:
    output.write()
    for file in output.files:
        os.utime(output.root / file.path, (1, 1))
    output.write(*output.with_text("src/pkg/a.py", "A = 3\n"))
    times = {file.path: (output.root / file.path).stat().st_mtime for file in output.files}
    assert times.pop("src/pkg/a.py") > 1
    assert set(times.values()) == {1.0}


def test_times_survive_where_links_do_not_work(
    output: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    output.write()
    os.utime(output.root / "src/pkg/__init__.py", (1, 1))
    (output.root / "src/pkg/link").symlink_to("a.py")

    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "no hard links")

    monkeypatch.setattr("os.link", no_links)
    output.write(*output.with_text("src/pkg/a.py", "A = 3\n"))
    assert (output.root / "src/pkg/__init__.py").stat().st_mtime == 1
    assert os.readlink(output.root / "src/pkg/link") == "a.py"


def test_the_manifest_is_the_same_anywhere(output: Any, tmp_path: Path) -> None:
    output.write()
    elsewhere = tmp_path / "else" / "where"
    output.write(*reversed(output.files), output=elsewhere)
    text = output.text(MANIFEST)
    assert text == (elsewhere / MANIFEST).read_text()
    assert text.endswith("}\n") and str(tmp_path) not in text
    assert json.loads(text)["package"] == "pkg"


def test_edited_files_are_refused_in_one_error_and_forced(output: Any) -> None:
    output.write()
    (output.root / "README.md").write_text("mine\n")
    (output.root / "src/pkg/a.py").write_text("mine\n")
    error = refused(output, *output.without("src/pkg/a.py"))
    assert error.code == "file-edited" and "--force" in error.hint
    assert str(error).partition("generated: ")[2].startswith("README.md, src/pkg/a.py\n")
    receipt = output.write(*output.without("src/pkg/a.py"), force=True)
    assert (receipt.updated, receipt.removed) == (("README.md",), ("src/pkg/a.py",))


def test_an_edit_that_says_what_we_say_is_no_conflict(output: Any) -> None:
    output.write()
    (output.root / "README.md").write_text("# new\n")
    assert output.changes(*output.with_text("README.md", "# new\n")) == ()
    assert output.compare(*output.with_text("README.md", "# new\n")) == []


def test_deleted_files_come_back(output: Any) -> None:
    output.write()
    (output.root / "src/pkg/a.py").unlink()
    assert output.write().created == ("src/pkg/a.py",)


def test_a_foreign_file_at_our_path_is_refused(output: Any) -> None:
    output.write()
    (output.root / "NOTES").write_text("mine\n")
    error = refused(output, *output.files, File("NOTES", "ours\n"))
    assert (error.code, error.message.rpartition(": ")[2]) == ("file-not-ours", "NOTES")
    assert output.write(*output.files, File("NOTES", "ours\n"), force=True).updated == ("NOTES",)


def test_foreign_files_stay(output: Any) -> None:
    output.write()
    for path in ("src/pkg/own/mine.py", "src/other.py", "notes.txt"):
        (output.root / path).parent.mkdir(parents=True, exist_ok=True)
        (output.root / path).write_text("mine\n")
    output.write(*output.without("src/pkg/a.py"))
    assert output.text("src/pkg/own/mine.py") == "mine\n"
    assert output.text("src/other.py") == output.text("notes.txt") == "mine\n"


def test_byte_code_of_changed_modules_goes_and_keeps_no_folder(output: Any) -> None:
    output.write(*output.files, File("src/pkg/sub/x.py", ""), File("docs/y.py", ""))
    for folder, name in (("src/pkg", "a"), ("src/pkg", "__init__"), ("src/pkg/sub", "x")):
        cache = output.root / folder / "__pycache__"
        cache.mkdir(exist_ok=True)
        (cache / f"{name}.cpython-311.pyc").write_text("old")
    (output.root / "docs/__pycache__").mkdir()
    output.write(*output.with_text("src/pkg/a.py", "A=2\n"))
    assert not (output.root / "src/pkg/sub").exists()
    assert not (output.root / "docs").exists()
    caches = [path for path in output.tree() if path.endswith(".pyc")]
    assert caches == ["src/pkg/__pycache__/__init__.cpython-311.pyc"]


def test_a_folder_that_is_not_ours_is_refused(output: Any) -> None:
    output.root.mkdir()
    (output.root / "setup.py").write_text("mine\n")
    error = refused(output)
    assert error.code == "output-not-ours" and "(setup.py)" in error.message
    output.write(force=True)
    assert output.text("setup.py") == "mine\n"
    assert output.changes() == ()


def test_a_fresh_checkout_counts_as_empty(output: Any) -> None:
    (output.root / ".git").mkdir(parents=True)
    (output.root / ".gitignore").write_text("*.pyc\n")
    assert output.write().created
    assert output.text(".gitignore") == "*.pyc\n"


def test_a_renamed_package_takes_its_old_folder_along(output: Any) -> None:
    output.write()
    (output.root / "src/pkg/__pycache__").mkdir()
    output.write(File("src/new/__init__.py", ""), package="new")
    assert os.listdir(str(output.root / "src")) == ["new"]


def test_an_output_without_a_package(output: Any) -> None:
    pages = (File("index.html", "<p>"), File("a/b.html", "<p>"))
    assert output.write(*pages, package="").created == ("a/b.html", "index.html")
    assert output.write(pages[0], package="").removed == ("a/b.html",)
    assert not (output.root / "a").exists()


def test_a_dotted_package(output: Any) -> None:
    output.write(File("src/acme/sdk/__init__.py", "A = 1\n"), package="acme.sdk")
    output.write(File("src/acme/sdk/__init__.py", "A = 2\n"), package="acme.sdk")
    assert output.text("src/acme/sdk/__init__.py") == "A = 2\n"
    with pytest.raises(WriteError, match="not the name"):
        output.write(package="../evil")


@pytest.mark.parametrize("link", ["src", "src/pkg", "src/pkg/_runtime"])
@pytest.mark.parametrize("force", [False, True])
def test_nothing_is_written_through_a_link(
    output: Any, tmp_path: Path, link: str, force: bool
) -> None:
    output.write()
    outside = tmp_path / "outside"
    (output.root / link).rename(outside)
    (output.root / link).symlink_to(outside)
    before = sorted(path.read_bytes() for path in outside.rglob("*.py"))
    files = [File(file.path, file.text + "# new\n") for file in output.files]
    assert refused(output, *files, force=force).code == "symlink"
    assert sorted(path.read_bytes() for path in outside.rglob("*.py")) == before


def test_a_link_at_a_file_is_an_edit_and_replaced_by_force(output: Any, tmp_path: Path) -> None:
    output.write()
    outside = tmp_path / "outside"
    for path in ("README.md", "src/pkg/a.py"):
        outside.write_bytes((output.root / path).read_bytes())
        (output.root / path).unlink()
        (output.root / path).symlink_to(outside)
    assert refused(output).message.endswith(": README.md, src/pkg/a.py")
    outside.write_text("outside\n")
    output.write(force=True)
    assert outside.read_text() == "outside\n"
    assert not (output.root / "src/pkg/a.py").is_symlink()


def test_the_output_itself_may_be_a_link(output: Any, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    output.root.symlink_to(tmp_path / "real")
    output.write()
    assert (tmp_path / "real/src/pkg/a.py").exists() and output.root.is_symlink()


def test_a_directory_where_a_file_has_to_be(output: Any) -> None:
    output.write()
    (output.root / "src/pkg/b.py/mine").mkdir(parents=True)
    (output.root / "blocked").write_text("mine\n")
    new = File("src/pkg/b.py", "")
    assert refused(output, *output.files, new, force=True).code == "path-blocked"
    blocked = File("blocked/x.md", "")
    assert refused(output, *output.files, blocked, force=True).code == "path-blocked"


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "<<<<<<< ours\n", '{"format": 1}', "\xff"),
        '{"format": 1, "package": "pkg", "inputs": {}, "files": {"../../x": {"sha256": "0"}}}',
        '{"format": 1, "package": "pkg", "inputs": {}, "files": {"x": {"sha256": 0}}}',
    ],
)
def test_a_broken_manifest_is_refused_and_replaced_by_force(output: Any, text: str) -> None:
    output.write()
    good = output.text(MANIFEST)
    (output.root / MANIFEST).write_bytes(text.encode("latin-1"))
    error = refused(output)
    assert error.code == "manifest-corrupted" and error.hint
    with pytest.raises(WriteError, match="cannot be used"):
        output.compare()
    output.write(force=True)
    assert output.text(MANIFEST) == good


def test_a_newer_manifest_is_refused(output: Any) -> None:
    output.write()
    (output.root / MANIFEST).write_text('{"format": 2}')
    assert refused(output, force=True).code == "manifest-newer"


def test_the_names_move_with_the_output(output: Any, tmp_path: Path) -> None:
    names_lock = tmp_path / "names.lock"
    output.write(names_lock=(names_lock, "one\n"))
    assert names_lock.read_text() == "one\n"
    os.utime(names_lock, (1, 1))
    output.write(names_lock=(names_lock, "one\n"))
    assert names_lock.stat().st_mtime == 1
    (output.root / "README.md").write_text("mine\n")
    refused(output, names_lock=(names_lock, "two\n"))
    assert names_lock.read_text() == "one\n"
    with pytest.raises(WriteError, match=r"names\.lock"):
        output.write(names_lock=(tmp_path / "other", "x"))
