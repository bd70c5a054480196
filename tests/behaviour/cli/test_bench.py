"""`bindwright bench`: figures of a fresh rendering, whatever lies in the output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bindwright.__main__ import main

SPEC = """openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get: {responses: {"200": {description: All., content: {application/json: {schema: {}}}}}}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pets.yaml").write_text(SPEC)


def test_figures_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "pets.yaml", "--runs", "2", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["packages"]
    assert (row["package"], row["runs"]) == ("pets", 2)
    assert 0 < row["import_ms"] < row["preload_ms"]
    assert 0 < row["rss_mb"] <= row["preload_rss_mb"]
    assert not Path("generated").exists()


def test_another_name_of_the_client(capsys: pytest.CaptureFixture[str]) -> None:
    """What is imported is the client, whatever it is called."""
    Path("bindwright.toml").write_text(
        '[[package]]\nspec = "pets.yaml"\n[package.client]\nclass = "Pets"\n'
    )
    assert main(["bench", "--runs", "1", "--format", "json"]) == 0
    named = json.loads(capsys.readouterr().out)["packages"][0]
    assert named["package"] == "pets" and named["rss_mb"] > 0


def test_what_lies_in_the_output_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "pets.yaml", "-q"]) == 0
    Path("generated/src/pets/__init__.py").write_text("raise SystemExit('edited')")
    assert main(["bench", "pets.yaml", "--runs", "1"]) == 0
    assert "to import" in capsys.readouterr().out
