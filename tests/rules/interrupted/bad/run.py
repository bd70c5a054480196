"""The disk breaks after the new files are complete."""

import errno
import sys

from bindwright.__main__ import main
from bindwright.write import output


def fail(root, scratch, journal):
    raise OSError(errno.EIO, "Input/output error", "README.md")


output.apply = fail
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
