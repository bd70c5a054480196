"""`python -m tests.hostile generate,lint [WORD …]`: what each document takes; by hand."""

import sys
import tempfile
from pathlib import Path

from .documents import DOCUMENTS
from .running import run


def main(commands: list[str], words: list[str]) -> int:
    """Prints a line for each document whose name has one of the words; 1 if a bound was passed."""
    failed = False
    for name in DOCUMENTS:
        if words and not any(word in name for word in words):
            continue
        for command in commands:
            with tempfile.TemporaryDirectory() as folder:
                found = run(name, command, Path(folder))
            good = found.is_bounded and found.code in (0, 1, 2)
            failed |= not good
            print(
                f"{'' if good else '!!! '}{command:8} {name:40} exit {found.code:3} "
                f"{found.seconds:5.1f} s {found.bytes >> 20:5} MB, {len(found.said) >> 10} KB said",
                flush=True,
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].split(","), sys.argv[2:]))
