"""The formatter black is not installed."""

import os
import sys

from bindwright.__main__ import main

every = os.listdir
os.listdir = lambda path=".": [name for name in every(path) if not name.startswith("black-")]
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
