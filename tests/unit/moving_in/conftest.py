"""Configurations of other generators, carried over in a folder of their own."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bindwright.__main__ import main

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Outcome:
    """What a run left: its exit code, what it printed, and the folder."""

    code: int
    out: str
    err: str
    folder: Path

    def text(self, name: str) -> str:
        """A file of the folder; "" where there is none."""
        path = self.folder / name
        return path.read_text("utf-8") if path.is_file() else ""


Carry = Callable[..., Outcome]


@pytest.fixture
def carry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Carry:
    """Carries over a file of a case, or one that is given as text beside the case's document."""
    monkeypatch.chdir(tmp_path)

    def run(
        *options: str, case: str = "stainless", name: str = "stainless.yml", text: str | None = None
    ) -> Outcome:
        shutil.copytree(CASES / case, tmp_path, dirs_exist_ok=True)
        if text is not None:
            (tmp_path / name).write_text(text, "utf-8")
        code = main(["init", "--from", name, *options])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err, tmp_path)

    return run
