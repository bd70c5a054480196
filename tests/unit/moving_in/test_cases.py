"""Whole configurations: what is written, and what is told of each key.

A case is a folder of `cases/` with a configuration that has every key in each of its forms, and its
document; `expected/` has what comes of them. `BINDWRIGHT_ACCEPT=1` writes it.
"""

import os

import pytest
from bindwright.__main__ import main

from .conftest import CASES, Carry

FILES = ("bindwright.toml", "moving-in.overlay.yaml", "moving-in.md")
WHOLE = {
    "fern": "fern/generators.yml",
    "openapi-generator": "openapitools.json",
    "openapi-python-client": "config.yaml",
    "speakeasy": ".speakeasy/gen.yaml",
    "stainless": "stainless.yml",
}


def expected(case: str) -> dict[str, str]:
    """The files that come of a case; an overlay only where the document has to change."""
    return {one.name: one.read_text("utf-8") for one in (CASES / case / "expected").iterdir()}


@pytest.mark.parametrize("case", WHOLE)
def test_every_key(case: str, carry: Carry) -> None:
    done = carry("-q", case=case, name=WHOLE[case])
    assert done.code == 0
    if os.environ.get("BINDWRIGHT_ACCEPT") and not os.environ.get("CI"):
        (CASES / case / "expected").mkdir(exist_ok=True)
        for name in FILES:
            if done.text(name):
                (CASES / case / "expected" / name).write_text(done.text(name), "utf-8")
    for name in FILES:
        assert done.text(name) == expected(case).get(name, ""), name
    assert main(["generate", "-q"]) == 0


@pytest.mark.parametrize("case", WHOLE)
def test_a_dry_run_writes_nothing_and_prints_all(case: str, carry: Carry) -> None:
    done = carry("--dry-run", case=case, name=WHOLE[case])
    assert done.code == 0
    for name in FILES:
        assert not (done.folder / name).exists()
    for name, text in expected(case).items():
        assert f"--- {name}\n{text}" in done.out
    assert not (done.folder / ".gitattributes").exists()


@pytest.mark.parametrize("case", WHOLE)
def test_run_again_nothing_changes(case: str, carry: Carry) -> None:
    carry(case=case, name=WHOLE[case])
    again = carry(case=case, name=WHOLE[case])
    assert again.code == 0
    assert "created" not in again.out
    assert "updated" not in again.out
