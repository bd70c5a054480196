"""The wheel of bindwright itself: built without the network, and what it says and holds."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.metadata import Metadata

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (made,) = folder.glob("*.whl")
    return ZipFile(made)


def test_it_is_typed_and_has_its_documentation(wheel: ZipFile) -> None:
    names = wheel.namelist()
    assert "bindwright/py.typed" in names
    pages = {one.name for one in (ROOT / "docs").glob("*.md")}
    assert {f"bindwright/docs/{one}" for one in pages} <= set(names)
    assert len(names) == len(set(names))


def test_its_metadata(wheel: ZipFile) -> None:
    (path,) = [one for one in wheel.namelist() if one.endswith(".dist-info/METADATA")]
    found = Metadata.from_email(wheel.read(path))  # which validates it
    assert (found.license_expression, found.license_files) == ("Apache-2.0", ["LICENSE"])
    classifiers = found.classifiers or []
    assert "Typing :: Typed" in classifiers
    assert not [one for one in classifiers if one.startswith("License ::")]
    assert {"Source", "Documentation", "Issues"} <= set(found.project_urls or {})
