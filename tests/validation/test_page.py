"""docs/validate.md shows what the command prints: every command in it is run and compared.

After a change that is meant: `BINDWRIGHT_PAGE=write pytest tests/validation/test_page.py`.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from bindwright.cli import cli
from click.testing import CliRunner

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "validate.md"
FILES = Path(__file__).parent / "page"
BLOCK = re.compile(r"```console\n\$ bindwright ([^\n]*)\n(.*?)```\n", re.DOTALL)


def printed(command: str) -> str:
    """Both streams of a command, and its exit code where that is not 0."""
    done = CliRunner().invoke(cli, command.split(), standalone_mode=False)
    assert done.exception is None, done.exception
    code = done.return_value
    return done.output + (f"[exit code {code}]\n" if code else "")


def test_page_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FILES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text(encoding="utf-8")
    commands = BLOCK.findall(text)
    assert len(commands) >= 8
    fresh = BLOCK.sub(
        lambda one: f"```console\n$ bindwright {one[1]}\n{printed(one[1])}```\n", text
    )
    if os.environ.get("BINDWRIGHT_PAGE") == "write":
        PAGE.write_text(fresh, encoding="utf-8")
    assert text == fresh


def test_python_of_the_page_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FILES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(code, str(PAGE), "exec"), {})
    promised = re.findall(r"print\(.*\)  # (.*)", code)
    assert capsys.readouterr().out.splitlines() == promised
