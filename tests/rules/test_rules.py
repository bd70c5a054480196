"""Each rule in a bad and a good case: `<code>/bad` must give the finding, `<code>/good` must not.

A case is a directory: input files and `expected.txt`, a transcript of commands, their whole
output (standard output and error together) and their exit codes. Commands are `bindwright …` and
`python SCRIPT`, run in a copy of the directory, which the transcript calls `$DIR`; durations are
written as `0.00 s` or `0.0 ms`, sizes as `0.0 MiB`, and `> /dev/null` drops the standard output. `BINDWRIGHT_ACCEPT=1 pytest
tests/rules` writes what came out.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bindwright.__main__ import main
from bindwright.diagnostics.rule import written
from bindwright.diagnostics.rules import all_rules

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/expected.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_transcript(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands print what the transcript says, and the finding is there, or is not."""
    folder = tmp_path / "case"
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns("expected.txt"))
    monkeypatch.chdir(folder)
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    commands = [line[2:] for line in expected.splitlines() if line.startswith("$ ")]
    actual = "".join(_run(command, folder) for command in commands)
    if os.environ.get("BINDWRIGHT_ACCEPT") and not os.environ.get("CI"):
        (case / "expected.txt").write_text(actual, encoding="utf-8", newline="\n")
        expected = actual
    assert actual == expected
    found = f"[{case.parent.name}]" in actual
    assert found == (case.name == "bad"), f"{case.parent.name} found: {found}"


_QUIET = " > /dev/null"


def _run(command: str, folder: Path) -> str:
    """A command, its output and its exit code, as the transcript has them."""
    program, *arguments = shlex.split(command.removesuffix(_QUIET))
    quiet = command.endswith(_QUIET)
    if program == "python":
        done = subprocess.run(
            [sys.executable, *arguments], cwd=folder, text=True, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE if quiet else subprocess.STDOUT,
        )  # fmt: skip
        output, code = done.stderr if quiet else done.stdout, done.returncode
    else:
        assert program == "bindwright", program
        screen = io.StringIO()
        with (
            contextlib.redirect_stdout(io.StringIO() if quiet else screen),
            contextlib.redirect_stderr(screen),
        ):
            code = main(arguments)
        output = screen.getvalue()
    output = output.replace(str(folder.resolve()), "$DIR")
    output = re.sub(r"\(\d+\.\d\d s\)", "(0.00 s)", output)
    output = re.sub(r"\d+\.\d (ms|MiB)", r"0.0 \1", output)
    return f"$ {command}\n{output}[exit {code}]\n"


def test_every_rule_has_a_bad_and_a_good_case() -> None:
    """A rule that nothing shows may not exist, and a case of a rule that is gone neither."""
    kinds = {(case.parent.name, case.name) for case in CASES}
    complete = {code for code, _ in kinds if {(code, "bad"), (code, "good")} <= kinds}
    rules = set(all_rules())
    assert rules == complete == written().keys()
    assert {code for code, _ in kinds} <= rules


@pytest.mark.parametrize("code", sorted(all_rules()))
def test_prose_is_complete(code: str) -> None:
    """`explain` has something to say on each rule, in whole sentences."""
    rule = all_rules()[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.code)
    for text in (rule.prose.summary, rule.prose.why, rule.prose.fix):
        assert text.endswith("."), text
