"""No file may grow beyond 1,000 bytes, which looks like a full disk."""

import resource
import sys

from bindwright.__main__ import main

sys.dont_write_bytecode = True  # Python keeps byte code that was cut short as if it were whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
sys.exit(main(["generate", "openapi.yaml", "--formatter", "none"]))
