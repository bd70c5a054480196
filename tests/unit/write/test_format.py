"""The formatter is isolated, runs on what changed, and lets nothing through that is no Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write import format as formatting
from bindwright.write.errors import RenderedFileError, WriteError
from bindwright.write.fingerprint import formatter_version
from bindwright.write.target import Formatter

LONG = "xy = [" + ", ".join(["'abcdefgh'"] * 8) + "]\n"  # 101 columns: broken at 100, not at 120


@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_formats_isolated_from_the_configuration_around(
    output: Any, formatter: Formatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = '[tool.ruff]\nline-length = 200\nexclude = ["*"]\n[tool.black]\nline-length = 200\n'
    output.root.parent.joinpath("pyproject.toml").write_text(settings)
    monkeypatch.setenv("RUFF_LINE_LENGTH", "200")
    output.write(
        File("src/pkg/build/venv/a.py", LONG),
        File("c.py", "A  =  1\n", verbatim=True),
        File("d.txt", "a  =  1\n"),
        formatter=formatter,
    )
    assert output.text("src/pkg/build/venv/a.py").splitlines()[:2] == ["xy = [", '    "abcdefgh",']
    assert output.text("c.py") == "A  =  1\n"
    assert output.text("d.txt") == "a  =  1\n"


@pytest.mark.parametrize("formatter", ["ruff", "black", "none"])
@pytest.mark.parametrize("text", ["def f(:\n", "x = '", "a b\n", "x = '\ud800'\n"])
def test_what_is_no_python_names_its_file_and_writes_nothing(
    output: Any, formatter: Formatter, text: str
) -> None:
    output.write(formatter=formatter)
    before = output.tree()
    with pytest.raises(RenderedFileError) as caught:
        output.write(
            *output.without("README.md"), File("src/pkg/bad.py", text), formatter=formatter
        )
    assert caught.value.path == "src/pkg/bad.py"
    assert output.tree() == before


def test_only_changed_files_are_formatted(output: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    output.write(formatter="black")
    seen: list[str] = []
    real = formatting._black  # pyright: ignore[reportPrivateUsage]

    def spy(sources: dict[str, str], python: str) -> dict[str, bytes]:
        seen.extend(sources)
        return real(sources, python)

    monkeypatch.setattr(formatting, "_black", spy)
    output.write(formatter="black")
    assert seen == []
    output.write(*output.with_text("src/pkg/a.py", "A=2\n"), formatter="black")
    assert seen == ["src/pkg/a.py"]


def test_another_formatter_version_formats_all_again(
    output: Any, make_inputs: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    output.write(formatter="black")
    real = formatting._black  # pyright: ignore[reportPrivateUsage]

    def newer(sources: dict[str, str], python: str) -> dict[str, bytes]:
        return {path: data + b"# new\n" for path, data in real(sources, python).items()}

    monkeypatch.setattr(formatting, "_black", newer)
    receipt = output.write(formatter="black", inputs=make_inputs(formatter="black 99"))
    assert receipt.updated == ("src/pkg/__init__.py", "src/pkg/a.py")


def test_a_missing_formatter_is_the_users_to_solve(
    output: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    monkeypatch.setitem(__import__("sys").modules, "ruff", None)
    with pytest.raises(WriteError) as caught:
        output.write(formatter="ruff")
    assert caught.value.code == "formatter-missing"
    assert not output.root.exists()


def test_formatter_version_comes_from_the_installed_distribution(tmp_path: Path) -> None:
    (tmp_path / "ruff-1.2.3.dist-info").mkdir()
    (tmp_path / "ruffian-9.dist-info").mkdir()
    assert formatter_version("ruff", ["/nowhere", str(tmp_path)]) == "ruff 1.2.3"
    assert formatter_version("none", []) == "none"
    with pytest.raises(WriteError, match="black"):
        formatter_version("black", [str(tmp_path)])


def test_the_real_versions_are_found() -> None:
    from importlib.metadata import version

    assert formatter_version("ruff") == f"ruff {version('ruff')}"
    assert formatter_version("black") == f"black {version('black')}"
