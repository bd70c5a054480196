"""What can be read only once (pipes, standard input, devices), and what must not be read twice."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")

_GOOD = b'{"name": "a"}\n'
_ARGUMENTS = [
    sys.executable,
    "-m",
    "bindwright",
    "validate",
    "--spec",
    "spec.yaml",
    "--type",
    "Pet",
]


def _validate(*files: str, stdin: bytes | int = b"", **more: object) -> tuple[int, bytes, bytes]:
    given = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
    done = subprocess.run(
        [*_ARGUMENTS, *files], capture_output=True, check=False, timeout=60, **given, **more
    )  # type: ignore[call-overload]
    return done.returncode, done.stdout, done.stderr


def _piped(content: bytes) -> int:
    """The end to read from of a pipe that holds something."""
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    return reading


def test_a_pipe_loses_nothing(folder: Path) -> None:
    """As `<(…)` gives it: a file of this process whose name says nothing about its kind."""
    pipes = [_piped(_GOOD * 3), _piped(b'{"name": 5}\n')]
    names = [f"/dev/fd/{one}" for one in pipes]
    code, out, _ = _validate(*names, pass_fds=pipes)
    assert (code, out.splitlines()[-1]) == (1, b"4 records read: 3 valid, 1 invalid, 0 unreadable")


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_standard_input_beside_files(folder: Path, name: str, jobs: str) -> None:
    """A process that judges a part must not read its own, empty standard input."""
    Path("a.jsonl").write_bytes(_GOOD * 2)
    code, out, err = _validate(name, "a.jsonl", "--jobs", jobs, stdin=_GOOD)
    assert (code, out, err) == (0, b"3 records read: 3 valid, 0 invalid, 0 unreadable\n", b"")


def test_a_regular_file_as_standard_input(folder: Path) -> None:
    Path("a.txt").write_bytes(_GOOD)
    with open("a.txt", "rb") as file:
        assert _validate("/dev/stdin", stdin=file.fileno())[1].startswith(b"1 record read: 1 valid")


def test_a_named_pipe(folder: Path) -> None:
    os.mkfifo("pets.jsonl")
    writer = subprocess.Popen(["sh", "-c", 'printf "{\\"name\\": 5}\\n" > pets.jsonl'])
    code, out, _ = _validate("pets.jsonl")
    assert (writer.wait(), code) == (0, 1)
    assert b"1 record read: 0 valid, 1 invalid" in out


def test_a_kind_is_seen_by_the_first_line_not_by_the_first_bytes(folder: Path) -> None:
    reading, writing = os.pipe()
    process = subprocess.Popen([*_ARGUMENTS, "-"], stdin=reading, stdout=subprocess.PIPE)
    os.close(reading)
    for piece in (b'{"na', b'me": "a"}', b'\n{"name": "b"}\n'):
        os.write(writing, piece)
        time.sleep(0.05)  # so that they do not arrive as one; where they do, nothing is proved
    os.close(writing)
    assert process.communicate(timeout=60)[0].startswith(b"2 records read: 2 valid")


@pytest.mark.parametrize("name", ["empty.jsonl", "/dev/null", "-"])
def test_nothing_read_is_no_success(folder: Path, name: str) -> None:
    Path("empty.jsonl").touch()
    code, _, err = _validate(name)
    assert code == 1
    assert b"error[input-empty]" in err
    assert _validate("--allow-empty", name)[::2] == (0, b"")


def test_a_sample_of_nothing_is_no_success(validate: Run) -> None:
    Path("a.jsonl").write_bytes(_GOOD)
    code, _, err = validate("--type", "Pet", "--sample", "0.000001", "a.jsonl")
    assert code == 1
    assert "no record is part of the sample" in err


def test_what_is_read_once_is_not_used_twice(validate: Run) -> None:
    os.mkfifo("pipe")
    for arguments, told in (
        (("--resume", "state", "pipe"), "--resume can't go on within pipe"),
        (("--resume", "state", "-"), "--resume can't go on within standard input"),
        (("--spec", "-", "-"), "standard input can't be both the document and the records"),
    ):
        code, _, err = validate("--type", "Pet", *arguments)
        assert code == 2
        assert told in err


def test_a_pattern_goes_round_no_circle(validate: Run) -> None:
    Path("logs/deep").mkdir(parents=True)
    for name in ("one", "two", "three"):
        Path("logs/deep", name).symlink_to("..", target_is_directory=True)
    Path("logs/deep/a.jsonl").write_bytes(_GOOD)
    Path("logs/.hidden").mkdir()
    Path("logs/.hidden/b.jsonl").write_bytes(_GOOD)
    for word in ("logs/**/*.jsonl", f"{Path.cwd()}/l*/**/*.jsonl", "logs"):
        assert validate("--type", "Pet", word)[:2] == (
            0, "1 record read: 1 valid, 0 invalid, 0 unreadable\n"
        ), word  # fmt: skip
    assert validate("--type", "Pet", "logs/.*/*.jsonl")[1].startswith("1 record read: 1 valid")
    assert validate("--type", "Pet", "logs/a**b/*.jsonl")[0] == 2


# How a run ends


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_ends_the_run_with_its_report(
    folder: Path, number: signal.Signals, jobs: str
) -> None:
    """The workers get the signal as well, as everything on a terminal does, and are gone after."""
    Path("a.jsonl").write_bytes(_GOOD * 2_500_000)
    process = subprocess.Popen(
        [*_ARGUMENTS, "a.jsonl", "--jobs", jobs, "--resume", "state", "--engine", "python"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    _wait_for(lambda: any(_has_open(one, "a.jsonl") for one in _group(process.pid)))
    os.killpg(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (128 + number, b"")
    assert out.endswith(b"interrupted: the rest was not read\n")
    assert Path("state").exists()
    assert _group(process.pid) == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc")
def test_a_killed_parent_leaves_no_worker(folder: Path) -> None:
    Path("a.jsonl").write_bytes(_GOOD * 2_500_000)
    process = subprocess.Popen(
        [*_ARGUMENTS, "a.jsonl", "--jobs", "2", "--engine", "python"], start_new_session=True
    )
    _wait_for(lambda: len(_group(process.pid)) == 3)
    process.kill()
    process.wait()
    _wait_for(lambda: _group(process.pid) == [])


def test_a_signal_that_is_ignored_stays_so(folder: Path) -> None:
    """`nohup bindwright validate … &`: the end of the session does not end the run."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *_ARGUMENTS, "-"],
        stdin=reading, stdout=subprocess.PIPE,
    )  # fmt: skip
    os.close(reading)
    os.write(writing, _GOOD * 9999)  # more than a pipe holds: the program is reading
    process.send_signal(signal.SIGHUP)
    os.write(writing, _GOOD)
    os.close(writing)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out[:30]) == (0, b"10,000 records read: 10,000 va")


def _group(leader: int) -> list[int]:
    """The processes of a group that are alive; those that nobody waited for are not."""
    found: list[int] = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = entry.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(group) == leader and state != "Z":
            found.append(int(entry.parent.name))
    return found


def _has_open(process: int, name: str) -> bool:
    links = Path(f"/proc/{process}/fd")
    with contextlib.suppress(OSError):
        return any(os.readlink(one).endswith(f"/{name}") for one in links.iterdir())
    return False


def _wait_for(met: object) -> None:
    assert callable(met)
    for _ in range(1200):
        if met():
            return
        time.sleep(0.05)
    raise AssertionError("it did not happen within a minute")
