"""Byte code is deleted, which nobody misses."""

import compileall
import shutil

compileall.compile_dir("generated/src/pets", quiet=1)
shutil.rmtree("generated/src/pets/__pycache__")
