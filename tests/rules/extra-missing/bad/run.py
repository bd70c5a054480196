"""Runs where the extra is not installed."""

import sys

from bindwright.__main__ import main
from bindwright.commands.validate import command as validate

validate.reads_zstd = lambda: False
sys.exit(main(["validate", "--spec", "openapi.yaml", "--type", "Pet", "pets.jsonl.zst"]))
