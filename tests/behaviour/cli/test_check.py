"""`bindwright check`: every difference with its cause, and nothing written."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def findings(outcome: Any) -> dict[str, tuple[str, str]]:
    """File → (code, message) of the JSON output."""
    rows = json.loads(outcome.out)["findings"]
    return {row["file"]: (row["code"], row["message"]) for row in rows}


@pytest.fixture
def generated(configured: Path, bindwright: Run) -> Path:
    assert bindwright("generate").code == 0
    return configured


def test_in_step(generated: Path, bindwright: Run) -> None:
    outcome = bindwright("check")
    assert (outcome.code, outcome.out, outcome.err) == (0, "generated: in step\n", "")
    assert json.loads(bindwright("check", "--format", "json").out) == {"findings": []}
    assert bindwright("check", "--format", "github").out == ""
    # The long way comes to the same answer.
    assert bindwright("check", "--strict").code == 0


def test_every_difference_is_found_and_nothing_written(generated: Path, bindwright: Run) -> None:
    package = generated / "generated/src/pets"
    (package / "py.typed").unlink()
    (package / "mine.py").write_text("")
    (package / "types/pet.py").open("a").write("# mine\n")
    document = generated / "openapi.yaml"
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    before = state(generated)
    outcome = bindwright("check", "--format", "json")
    assert outcome.code == 1
    found = findings(outcome)
    changed = "differs from what would be generated (the document changed)"
    assert {path: found.get(f"generated/src/pets/{path}", ("", ""))[0] for path in (
        "py.typed", "mine.py", "types/pet.py", "types/shop.py"
    )} == {
        "py.typed": "file-missing",
        "mine.py": "file-unknown",
        "types/pet.py": "file-edited",
        "types/shop.py": "file-differs",
    }  # fmt: skip
    assert found["generated/src/pets/types/shop.py"][1] == changed
    assert "edited by hand" in found["generated/src/pets/types/pet.py"][1]
    assert state(generated) == before


def test_diff_is_shown(generated: Path, bindwright: Run) -> None:
    (generated / "generated/src/pets/types/pet.py").open("a").write("# mine\n")
    outcome = bindwright("check")
    assert outcome.code == 1
    rows = outcome.out.splitlines()
    assert "--- src/pets/types/pet.py (on disk)" in rows
    assert "-# mine" in rows
    assert rows[-2:] == ["1 error", "to mend it: bindwright generate --force"]


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ('package = "pets"', 'package = "pets"\nversion = "0.2.0"', "the configuration"),
        ('formatter = "none"', 'formatter = "ruff"', "the formatter changed"),
    ],
)
def test_cause_is_told(generated: Path, bindwright: Run, old: str, new: str, cause: str) -> None:
    config = generated / "bindwright.toml"
    config.write_text(config.read_text().replace(old, new))
    outcome = bindwright("check", "--format", "json")
    assert outcome.code == 1
    assert all(cause in message for _, message in findings(outcome).values())


def test_the_last_line_mends_it(project: Path, bindwright: Run) -> None:
    arguments = ("--formatter", "none", "-o", "a folder", "--include", "GET *")
    outcome = bindwright("check", "openapi.yaml", *arguments)
    assert outcome.code == 1
    missing, counted, last = outcome.out.splitlines()
    assert missing == "a folder: error[package-missing]: there is no generated package here"
    assert counted == "1 error"
    command = last.removeprefix("to mend it: bindwright ")
    assert bindwright(*shlex.split(command)).code == 0
    assert bindwright("check", "openapi.yaml", *arguments).code == 0
    (project / "a folder/src/pet_shop/types/pet.py").unlink()
    outcome = bindwright("check", "openapi.yaml", *arguments)
    assert outcome.out.splitlines()[-1] == last
    quiet = bindwright("check", "openapi.yaml", *arguments, "-q")
    assert last not in quiet.out and "error[file-missing]" in quiet.out


def test_what_nobody_generated_is_not_mended_by_generating(
    generated: Path, bindwright: Run
) -> None:
    (generated / "generated/src/pets/mine.py").write_text("")
    outcome = bindwright("check")
    assert outcome.code == 1
    assert "to mend it" not in outcome.out


def test_the_cause_of_new_names_is_the_document(generated: Path, bindwright: Run) -> None:
    """A new operation has a new name in names.lock, which nobody changed."""
    document = generated / "openapi.yaml"
    text = document.read_text()
    new = "  /owners:\n    get: {responses: {'204': {description: None.}}}\ncomponents:"
    document.write_text(text.replace("components:", new))
    found = findings(bindwright("check", "--format", "json"))
    assert found.pop("names.lock")[0] == "file-differs"
    assert found and all(
        message.endswith("(the document changed)") for _, message in found.values()
    )


def test_names_lock_is_compared_as_well(generated: Path, bindwright: Run) -> None:
    lock = generated / "names.lock"
    text = lock.read_text()
    lock.write_text(text.replace("\n", "\n\n", 1))
    # The names are the same, so that no file is affected.
    assert bindwright("check").code == 0
    lock.unlink()
    found = findings(bindwright("check", "--format", "json"))
    assert found == {"names.lock": ("file-missing", "the file is missing")}
    assert bindwright("generate").code == 0
    assert lock.read_text() == text


def test_another_generator_that_writes_the_same_is_no_drift(
    generated: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def digest(_: object) -> str:
        return "other"

    monkeypatch.setattr("bindwright.commands.generate.make.generator_digest", digest)
    assert bindwright("check").code == 0
