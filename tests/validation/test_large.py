"""Files that no memory holds, in two processes of bounded size: a gigabyte in CI."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.payloads import write_lines

ROOT = Path(__file__).parents[2]
LARGE = bool(os.environ.get("CI") or os.environ.get("BINDWRIGHT_FULL"))
SIZE = 1_000_000_000 if LARGE else 40_000_000
MEMORY = 200 * 2**20
"""Bytes, of the largest process."""

MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
"""Runs a command, and says how large the largest of its processes was."""


def test_memory_is_bounded_and_counts_add_up(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    count = write_lines(file, SIZE, wrong=0.001)
    done = subprocess.run(
        [
            sys.executable, "-c", MEASURED, sys.executable, "-m", "bindwright", "validate",
            "--format", "json", "--jobs", "2", "--spec", str(ROOT / "schema" / "completions.yaml"),
            "--type", "Completion", str(file),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    found = json.loads(done.stdout)
    assert found["read"] == count == found["valid"] + found["invalid"] + found["unreadable"]
    assert 0 < found["invalid"] < count / 500
    assert sum(one["count"] for one in found["signatures"]) >= found["invalid"]
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stderr) * unit < MEMORY
