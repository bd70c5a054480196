"""Hand-written code beside generated code: `keep` globs, and what is left alone without one."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

OWN = """\
from pets.types import Pet


def loud(pet: Pet) -> str:
    return (pet.name or "nobody").upper()
"""


@pytest.fixture
def kept(configured: Path, bindwright: Run) -> Path:
    """A generated package with a module and a folder of the user's own inside."""
    (configured / "bindwright.toml").open("a").write(
        'keep = ["src/pets/extras", "src/pets/my_*.py"]\n'
    )
    assert bindwright("generate").code == 0
    package = configured / "generated" / "src" / "pets"
    (package / "extras" / "deep").mkdir(parents=True)
    (package / "extras" / "deep" / "voice.py").write_text(OWN)
    (package / "my_voice.py").write_text(OWN)
    return package


def test_kept_files_survive_and_are_no_finding(kept: Path, bindwright: Run) -> None:
    assert bindwright("check").code == 0
    document = kept.parents[2] / "openapi.yaml"
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    assert bindwright("generate").code == 0
    assert bindwright("generate", "--force").code == 0
    assert (kept / "extras" / "deep" / "voice.py").read_text() == OWN
    assert (kept / "my_voice.py").read_text() == OWN
    assert bindwright("check").code == 0


def test_kept_code_uses_generated_code(kept: Path) -> None:
    code = (
        "from pets.types import Pet; from pets.extras.deep.voice import loud; "
        "from pets.my_voice import loud as other; print(loud(Pet(name='rex')), other(Pet()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=kept.parent, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("REX NOBODY\n", "")


def test_other_files_inside_the_package_are_findings(kept: Path, bindwright: Run) -> None:
    (kept / "your_voice.py").write_text(OWN)
    outcome = bindwright("check")
    assert outcome.code == 1
    assert "your_voice.py: error[file-unknown]" in outcome.out
    assert bindwright("generate").code == 0
    assert (kept / "your_voice.py").read_text() == OWN, "what is not ours is never removed"


def test_a_glob_does_not_take_a_generated_file_over(kept: Path, bindwright: Run) -> None:
    config = kept.parents[2] / "bindwright.toml"
    config.write_text(config.read_text().replace("keep = [", 'keep = ["src/pets/types/*", '))
    (kept / "types" / "pet.py").write_text("# mine\n")
    outcome = bindwright("generate")
    assert outcome.code == 1
    assert "error[file-edited]" in outcome.err


def test_outside_of_the_package_nothing_needs_a_glob(kept: Path, bindwright: Run) -> None:
    note = kept.parents[1] / "NOTES.md"
    note.write_text("mine")
    assert bindwright("check").code == 0
    assert bindwright("generate", "--force").code == 0
    assert note.read_text() == "mine"
