"""Generates after another run has let go of the lock."""

import os
import sys

from bindwright.__main__ import main
from bindwright.write.lock import workplace

os.mkdir("generated")
with workplace(os.path.realpath("generated")):
    pass
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none", "--format", "json"]))
