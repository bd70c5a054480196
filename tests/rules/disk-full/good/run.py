"""No file may grow beyond a million bytes, which is enough."""

import resource
import sys

from bindwright.__main__ import main

sys.dont_write_bytecode = True  # Python keeps byte code that was cut short as if it were whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
