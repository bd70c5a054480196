"""What all commands share: help, exit codes, interruption, pipes, bugs; and `build`."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright import __version__

Run = Callable[..., Any]

COMMANDS = ["build", "check", "explain", "generate", "init", "lint", "mock", "models"]


def test_version(bindwright: Run) -> None:
    for option in ("--version", "-V"):
        outcome = bindwright(option)
        assert (outcome.code, outcome.out) == (0, f"bindwright {__version__}\n")


def test_shells_complete_commands() -> None:
    """As docs/commands.md has it; what the shells are told to run gives what can follow."""
    variables = {"_BINDWRIGHT_COMPLETE": "bash_complete", "COMP_WORDS": "bindwright gen",
                 "COMP_CWORD": "1"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "bindwright"], env=os.environ | variables,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["plain,generate"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_every_option(bindwright: Run, command: str) -> None:
    import click
    from bindwright.cli import cli

    outcome = bindwright(command, "--help")
    assert outcome.code == 0
    options = [one for one in cli.commands[command].params if isinstance(one, click.Option)]
    assert all(option.help for option in options)
    assert all(option.opts[0] in outcome.out for option in options)


def test_every_command_is_listed_with_a_whole_sentence(bindwright: Run) -> None:
    rows = bindwright("--help").out.partition("Commands:\n")[2].splitlines()
    listed = {row.split()[0]: row for row in rows if row.startswith("  ") and row.strip()}
    assert set(COMMANDS) <= set(listed)
    assert all(listed[command].endswith(".") for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["generat"],
        ["generate", "--no-such-option"],
        ["generate", "a.yaml", "b.yaml"],
        ["generate", "--formatter", "yapf"],
        ["generate", "a.yaml", "--package", "not-a-name"],
        ["generate", "a.yaml", "--package", "class"],
        ["generate", "a.yaml", "--name", "../evil"],
        ["check", "--format", "xml"],
    ],
)
def test_wrong_usage_is_2(project: Path, bindwright: Run, arguments: list[str]) -> None:
    outcome = bindwright(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Error: " in outcome.err
    assert os.listdir(project) == ["openapi.yaml"]


def test_interruption_is_quiet(
    configured: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bindwright.commands.session.find_jobs", interrupt)
    outcome = bindwright("generate")
    assert (outcome.code, outcome.out, outcome.err.strip()) == (130, "", "")


def test_bug_is_reported_as_one(
    configured: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("bindwright.commands.session.find_jobs", fail)
    outcome = bindwright("generate")
    assert outcome.code == 70
    assert "this is a bug in bindwright, at " in outcome.err
    assert "ZeroDivisionError: oh" in outcome.err


def _printing_into(project: Path, stdout: int, *arguments: str) -> tuple[int, str]:
    """The exit code of a command whose standard output is that file, and what it says else."""
    process = subprocess.run(
        [sys.executable, "-m", "bindwright", *arguments],
        cwd=project, stdout=stdout, stderr=subprocess.PIPE, check=False, text=True,
    )  # fmt: skip
    return process.returncode, process.stderr


_PRINTING = [
    ("lint", "openapi.yaml", "--dump-ir"),
    ("lint", "openapi.yaml"),
    ("--help",),
    ("explain",),
    ("check", "openapi.yaml"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize("arguments", _PRINTING)
def test_report_whose_reader_has_gone(project: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code, said = _printing_into(project, writing, *arguments)
    os.close(writing)
    assert (code, said.splitlines()[0]) == (2, "Error: the report can't be written: Broken pipe")


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_reader_that_can_not_keep_up(project: Path) -> None:
    """A pipe that does not block says at times that it is full; what is printed waits then."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with contextlib.suppress(BlockingIOError):
        while os.write(writing, b"x" * 4096):
            pass
    process = subprocess.Popen(
        [sys.executable, "-m", "bindwright", "explain"], stdout=writing, cwd=project
    )
    os.close(writing)
    time.sleep(0.5)  # it has begun to print; where it has not, nothing is proved
    filled = subprocess.run(["cat"], stdin=reading, capture_output=True, check=True)
    os.close(reading)
    assert process.wait(60) == 0
    assert filled.stdout.count(b"\n") > 50


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize("arguments", _PRINTING)
def test_report_on_a_full_disk(project: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        code, said = _printing_into(project, full.fileno(), *arguments)
    assert code == 2
    assert "Error: the report can't be written: No space left on device" in said
    assert "bug" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_result_is_not_lost_with_its_report(project: Path) -> None:
    (project / "a.jsonl").write_text('{"name": 5}\n')
    with open("/dev/full", "wb") as full:
        code, said = _printing_into(
            project, full.fileno(), "validate", "--spec", "openapi.yaml", "--type", "Pet", "a.jsonl"
        )
    assert code == 2
    assert said.endswith("1 record read: 0 valid, 1 invalid, 0 unreadable\n")


def test_termination_is_quiet(project: Path) -> None:
    """Also while nothing is judged: whatever has to be undone is, and the exit code tells."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "bindwright", "lint", "-"],
        cwd=project, stdin=reading, stderr=subprocess.PIPE,
    )  # fmt: skip
    os.close(reading)
    os.write(writing, b" " * 200_000)  # more than a pipe holds: the program is reading
    process.send_signal(signal.SIGTERM)
    assert (process.wait(60), process.communicate()[1].strip()) == (143, b"")
    os.close(writing)


def test_terminal_that_can_not_show_a_character(project: Path) -> None:
    path = project / "openapi.yaml"
    path.write_text(path.read_text().replace("name: {type: string}", "名: {type: sting}"))
    process = subprocess.run(
        [sys.executable, "-m", "bindwright", "lint", "openapi.yaml"],
        cwd=project, capture_output=True, check=False,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
    )  # fmt: skip
    assert (process.returncode, process.stderr) == (0, b"")
    assert rb"/properties/\u540d/type" in process.stdout


def test_builds_are_identical_whatever_surrounds_them(
    configured: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    bindwright("generate")
    generated = configured / "generated"
    assert bindwright("build", "--output", "first").code == 0
    for path in generated.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o700)
    (generated / "dist").mkdir()
    (generated / "dist/rubbish.txt").write_text("x")
    (generated / "src/pets/__pycache__").mkdir()
    (generated / "src/pets/__pycache__/old.cpython-311.pyc").write_bytes(b"x")
    (configured / ".gitignore").write_text("*\n")
    (configured / ".git").mkdir()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    before = os.umask(0o077)
    try:
        assert bindwright("build", "generated", "--output", "second").code == 0
    finally:
        os.umask(before)
    files = sorted(path.name for path in (configured / "first").iterdir())
    assert files == ["pets-0.1.0-py3-none-any.whl", "pets-0.1.0.tar.gz"]
    for name in files:
        first, second = (configured / folder / name for folder in ("first", "second"))
        assert first.read_bytes() == second.read_bytes(), name


def test_wheel_holds_kept_files_and_no_others(configured: Path, bindwright: Run) -> None:
    from zipfile import ZipFile

    (configured / "bindwright.toml").open("a").write('keep = ["src/pets/extras/*"]\n')
    bindwright("generate")
    package = configured / "generated/src/pets"
    (package / "extras").mkdir()
    (package / "extras/mine.py").write_text("")
    (package / "stray.py").write_text("")
    assert bindwright("build").code == 0
    (wheel,) = (configured / "dist").glob("*.whl")
    names = ZipFile(wheel).namelist()
    assert "pets/extras/mine.py" in names
    assert "pets/py.typed" in names
    assert "pets/stray.py" not in names
