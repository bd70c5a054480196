"""The document gets a comment."""

from pathlib import Path

path = Path("openapi.yaml")
path.write_text(path.read_text() + "# The end.\n")
