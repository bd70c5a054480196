"""`bindwright diff` with packages in the place of documents."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from tests.golden.trees import find_cases, generate

pytest.importorskip("griffe", reason="the extra 'packages' is not installed")

CASE = next(one for one in find_cases() if one.folder.name == "streaming")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a golden case, as it was generated; its runtime is left out."""
    folder = tmp_path_factory.mktemp("published")
    made = generate(CASE)
    for path, data in made.compared.items():
        if path.startswith("src/") and path.endswith(".py"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    return folder


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return Path(shutil.copy(CASE.folder / CASE.document, tmp_path / "openapi.yaml"))


def diff(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any, str]:
    code = main(["diff", *arguments, "--format", "json"])
    printed = capsys.readouterr()
    return code, json.loads(printed.out) if printed.out else None, printed.err


def wheel_of(published: Path, folder: Path, version: str = "1.0") -> Path:
    path = folder / f"streaming_api-{version}-py3-none-any.whl"
    info = f"streaming_api-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        for one in sorted((published / "src").rglob("*.py")):
            archive.write(one, one.relative_to(published / "src").as_posix())
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: streaming-api\nVersion: {version}\n"
        )
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


def test_a_package_and_its_document_are_the_same(
    published: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found, _ = diff(capsys, str(published), str(document), "--fail-on", "any")
    assert (code, found["changes"], found["compared"]) == (0, [], ["python"])
    code, found, _ = diff(capsys, str(document), str(published), "--fail-on", "any")
    assert (code, found["changes"]) == (0, [])


def test_what_users_of_the_package_lose_is_found(
    published: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document.read_text("utf-8").replace("topic", "subject").replace("Failure", "Fault")
    document.write_text(text, "utf-8")
    code, found, _ = diff(capsys, str(published), str(document), "--fail-on", "breaking")
    assert (code, found["semver"]) == (1, "major")
    rules = {(one["rule"], one["message"]) for one in found["changes"]}
    assert ("argument-removed", "client.tales.create(): the argument topic is gone") in rules
    assert ("name-changed", "Failure is called Fault now") in rules
    assert {one["surface"] for one in found["changes"]} == {"python"}
    places = [one["new"] for one in found["changes"] if one["rule"] == "argument-removed"]
    assert places[0]["file"].endswith("openapi.yaml") and places[0]["line"]


def test_two_packages(published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wheel against a folder in which a method was taken away by hand."""
    newer = tmp_path / "newer" / "streaming_api"
    shutil.copytree(published / "src" / "streaming_api", newer)
    module = newer / "resources" / "ticks.py"
    module.write_text(module.read_text("utf-8").replace("def watch(", "def look(")
                      .replace("def list(", "def look("), "utf-8")  # fmt: skip
    wheel = wheel_of(published, tmp_path)
    _, found, _ = diff(capsys, str(wheel), str(newer))
    assert {one["rule"] for one in found["changes"]} == {"method-moved"}
    assert found["semver"] == "major"


def test_the_index_is_asked_through_pip(
    published: Path,
    document: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What pip is set up for holds: here a folder of wheels, and no index at all."""
    wheel_of(published, tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    code, found, _ = diff(capsys, "pypi:streaming-api==1.0", str(document))
    assert (code, found["changes"]) == (0, [])
    code, found, told = diff(capsys, "pypi:streaming-api==7.0", str(document))
    assert (code, found) == (2, None) and "package-unreadable" in told


@pytest.mark.parametrize("given", ["pypi:", "pypi:-r x", "pypi:a b", "pypi:x>=1", "pypi:x==1 y"])
def test_words_for_pip_are_names_and_versions(
    given: str, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, told = diff(capsys, given, str(document))
    assert code == 2 and "this is no pypi:NAME==VERSION" in told


def test_people_read_that_the_wire_is_unknown(
    published: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("text", "markdown", "html"):
        assert main(["diff", str(published), str(document), "--format", form]) == 0
        assert "nothing changed in Python; unknown on the wire" in capsys.readouterr().out


def test_classes_that_nobody_imports_are_known_by_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A class of an inline object has another name now: what became of its fields is said."""
    from tests.unit.packages.harbour import HARBOUR

    for name, crew, field in (("old", "Crew", "captain"), ("new", "ShipCrew", "master")):
        for path, text in HARBOUR.items():
            target = tmp_path / name / "harbour" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace("Crew", crew).replace("captain", field), "utf-8")
    _, found, _ = diff(capsys, str(tmp_path / "old"), str(tmp_path / "new"))
    messages = {one["message"] for one in found["changes"]}
    assert messages == {"ShipCrew.captain is gone", "ShipCrew.master is new"}
