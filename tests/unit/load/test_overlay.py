"""Overlays: which are taken, and for which document they are."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load import load

from .files import STRING, loaded, root, write

INFO = {"title": "Fixes", "version": "1"}
ACTION = {"target": "$.components.schemas.A", "update": {"description": "Added."}}


def overlay(**more: Any) -> dict[str, Any]:
    return {"overlay": "1.0.0", "info": INFO, **more, "actions": [ACTION]}


def applied(folder: Path, content: Any) -> list[str]:
    """What is found where an overlay in a folder of its own is applied; it always is."""
    files = {"api.yaml": root({"A": STRING}), "changes/fixes.yaml": content}
    bundle, found = loaded(folder, files, overlays=(str(folder / "changes" / "fixes.yaml"),))
    schema = bundle.document.value["components"]["schemas"]["A"]
    assert schema["description"] == "Added."
    return found


@pytest.mark.parametrize(
    "extends",
    ["../api.yaml", "../api.yaml#/info", ".././changes/../api.yaml", "https://a.example/x"],
)
def test_fits_its_document(tmp_path: Path, extends: str) -> None:
    assert applied(tmp_path, overlay(extends=extends)) == []


def test_fits_the_absolute_address_of_its_document(tmp_path: Path) -> None:
    assert applied(tmp_path, overlay(extends=(tmp_path / "api.yaml").as_uri())) == []


@pytest.mark.parametrize("extends", ["", "api.yaml", "../other.yaml", "file:///api.yaml"])
def test_for_another_document_is_a_warning(tmp_path: Path, extends: str) -> None:
    assert applied(tmp_path, overlay(extends=extends)) == ["overlay-foreign /extends"]


def test_of_version_1_1_is_taken(tmp_path: Path) -> None:
    assert applied(tmp_path, overlay() | {"overlay": "1.1.0"}) == []
    assert applied(tmp_path, overlay() | {"overlay": 1.0}) == []


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        (overlay(extends=7), "/extends"),
        (overlay(extends=["../api.yaml"]), "/extends"),
        (overlay(extends="http://[::1"), "/extends"),
        (overlay() | {"overlay": "2.0.0"}, "/overlay"),
        (overlay() | {"overlay": {"a": 1}}, "/overlay"),
        ({"info": INFO, "actions": []}, ""),
        (overlay() | {"actions": {}}, ""),
        (overlay() | {"actions": ["remove everything"]}, "/actions/0"),
        ([], ""),
    ],
)  # fmt: skip
def test_is_none(tmp_path: Path, content: Any, pointer: str) -> None:
    spec = write(tmp_path, {"api.yaml": root({"A": STRING}), "fixes.yaml": content})
    report = Report()
    with pytest.raises(Stopped):
        load(spec, report, overlays=(str(tmp_path / "fixes.yaml"),))
    assert [(one.code, one.origin.pointer) for one in report] == [("invalid-overlay", pointer)]
