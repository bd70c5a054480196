"""The disk is broken."""

import errno
import sys

from bindwright.__main__ import main
from bindwright.write import output


def fail(path, data):
    raise OSError(errno.EIO, "Input/output error", "README.md")


output.create = fail
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
