"""The package as it was generated is built."""

import os
import subprocess
import sys

subprocess.run(
    [sys.executable, "-m", "bindwright", "build", "generated"],
    stdout=subprocess.DEVNULL,
    check=True,
)
print(sorted(os.listdir("dist")))
