"""A directory takes the place of a file."""

import os

os.remove("generated/README.md")
os.makedirs("generated/README")
