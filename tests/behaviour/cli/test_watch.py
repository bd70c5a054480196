"""`bindwright watch`: a run for each save, until it is interrupted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from bindwright.commands.jobs import Selection, UsageMistake
from bindwright.commands.session import Settings
from bindwright.commands.watch import run

from .conftest import Run

Step = Callable[[], object]


def _save(path: Path, text: str) -> None:
    """A save with a time of its own: file systems differ in how fine theirs are."""
    path.write_text(text)
    at = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(at, at))


def _watch(*steps: Step, selection: Selection | None = None) -> None:
    """Watches; each time that it waits the next step is taken, and after the last it ends."""
    left = list(steps)

    def wait(_: float) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    with pytest.raises(KeyboardInterrupt):
        run(selection or Selection(), Settings(), wait=wait)


def _nothing() -> None:
    """Time goes by."""


SHOP = Path("generated/src/pets/types/shop.py")


def test_a_save_is_a_run(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = configured / "openapi.yaml"
    text = document.read_text()
    seen: list[bool] = []
    _watch(
        lambda: _save(document, text.replace("owner:", "keeper:")),
        _nothing,
        lambda: seen.append("keeper" in SHOP.read_text()),
        _nothing,
        lambda: _save(document, text),
        _nothing,
    )
    assert seen == [True]
    assert "owner" in SHOP.read_text()
    out = capsys.readouterr().out
    assert out.count("watching 2 files, Ctrl-C ends it") == 3
    assert out.count("generated: ") == 3


def test_a_file_is_waited_for_until_it_is_whole(configured: Path) -> None:
    document = configured / "openapi.yaml"
    text = document.read_text()
    _watch(
        lambda: _save(document, text[:100]),
        lambda: _save(document, text.replace("owner:", "k:")),
        _nothing,
    )
    assert "k: " in SHOP.read_text()


def test_what_is_wrong_is_told_and_waited_for(
    configured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document, config = configured / "openapi.yaml", configured / "bindwright.toml"
    text, own = document.read_text(), config.read_text()
    _watch(
        lambda: _save(document, "openapi: ["),
        _nothing,
        lambda: _save(document, text.replace("owner:", "keeper:")),
        _nothing,
        lambda: _save(config, "[["),
        _nothing,
        lambda: _save(config, own.replace("pets", "animals")),
        _nothing,
    )
    err = capsys.readouterr().err
    assert "[yaml-syntax]" in err and "[config-syntax]" in err
    assert Path("generated/src/animals/types/shop.py").is_file() or "[output-of-another]" in err


def test_files_that_it_refers_to_are_watched(configured: Path) -> None:
    document, other = configured / "openapi.yaml", configured / "shop.yaml"
    other.write_text("type: object\nproperties: {door: {type: string}}\n")
    text = document.read_text().replace("owner: {type: string}", "in: {$ref: shop.yaml}")
    document.write_text(text)
    _watch(lambda: _save(other, other.read_text().replace("door", "gate")), _nothing)
    assert any("gate" in one.read_text() for one in SHOP.parent.glob("*.py"))


def test_a_file_of_its_own_needs_no_configuration(project: Path) -> None:
    selection = Selection(spec="openapi.yaml", package="pets", formatter="none")
    _watch(_nothing, selection=selection)
    assert SHOP.is_file()


@pytest.mark.parametrize("spec", ["-", "https://example.com/openapi.yaml"])
def test_what_has_no_time_is_refused(project: Path, bindwright: Run, spec: str) -> None:
    with pytest.raises(UsageMistake):
        run(Selection(spec=spec), Settings())
    assert bindwright("watch", spec).code == 2
