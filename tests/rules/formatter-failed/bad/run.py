"""In place of ruff there is a program that only fails."""

import sys
from pathlib import Path

from bindwright.__main__ import main
from bindwright.write import ruff

Path("ruff").write_text("#!/bin/sh\necho out of order >&2\nexit 3\n")
Path("ruff").chmod(0o755)
ruff.ruff_binary = lambda: str(Path("ruff").resolve())
sys.exit(main(["generate", "openapi.yaml"]))
