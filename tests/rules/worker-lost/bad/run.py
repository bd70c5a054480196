"""Two processes, each of which is ended from outside where that is asked for."""

import os
import signal
import sys

from bindwright.__main__ import main
from bindwright.validation.running import local

judge = local._judge


def killed(segment):
    os.kill(os.getpid(), signal.SIGKILL)
    return judge(segment)


killed.__module__, killed.__qualname__ = local.__name__, "_judge"
if sys.argv[1:] == ["kill"]:
    local._judge = killed
arguments = ["--spec", "openapi.yaml", "--type", "Pet", "--jobs", "2", "a.jsonl", "b.jsonl"]
sys.exit(main(["validate", *arguments]))
