"""A folder of the output becomes a link out of it."""

import os

os.rename("generated/src", "elsewhere")
os.symlink("../elsewhere", "generated/src")
