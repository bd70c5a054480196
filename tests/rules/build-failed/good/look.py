"""Which files there are, and that building again gives the same bytes."""

import subprocess
import sys
from pathlib import Path

first = {path.name: path.read_bytes() for path in Path("dist").iterdir()}
subprocess.run(
    [sys.executable, "-m", "bindwright", "build", "generated", "--output", "again"],
    check=True, stdout=subprocess.DEVNULL,
)
second = {path.name: path.read_bytes() for path in Path("again").iterdir()}
print(sorted(first), first == second)
