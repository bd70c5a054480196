"""What action.yml runs: `bindwright check`, with annotations, and the diff in the step's summary.

Arguments come in the variable ARGUMENTS and are split as a shell does, but expanded as nothing.
Text of the checkout reaches the summary inside a fence that it can't close.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

_MOST = 900_000
"""Characters of the diff: GitHub takes a summary of 1 MiB, and drops one that is larger."""


def main() -> int:
    """Runs the check; gives its exit code, 2 where the arguments can't be split."""
    try:
        arguments = shlex.split(os.environ.get("ARGUMENTS", ""))
    except ValueError as error:
        print(f"::error title=arguments::the input 'arguments' can't be split: {error}")
        return 2
    # Without -P a module in the checkout would be taken for one of ours.
    check = [sys.executable, "-P", "-m", "bindwright", "check"]
    code = subprocess.run([*check, "--format", "github", *arguments], check=False).returncode
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if code in (1, 2) and path:
        done = subprocess.run(
            [*check, "--format", "text", "--all", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(summary(done.stdout.decode("utf-8", "replace"), arguments))
    return code


def summary(output: str, arguments: list[str]) -> str:
    """What the step's summary shows: the command that mends it, then findings and diffs."""
    parts = ["## bindwright check\n"]
    if re.search(r"error\[file-(?:differs|missing|stale|edited)\]", output):
        parts.append(
            "The package is out of step. This brings it up to date; commit what it writes:\n"
        )
        parts.append(_fenced(shlex.join(["bindwright", "generate", *arguments]), "sh"))
    cut = len(output) > _MOST
    parts.append(_fenced(output[:_MOST].replace("\r", ""), "diff"))
    return "\n".join(parts) + ("\nThe rest does not fit here.\n" if cut else "")


def _fenced(text: str, language: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}\n"


if __name__ == "__main__":
    sys.exit(main())
