"""Generates while another run holds the lock."""

import os
import sys

from bindwright.__main__ import main
from bindwright.write.lock import workplace

os.mkdir("generated")
with workplace(os.path.realpath("generated")):
    sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
