"""A schema is removed."""

from pathlib import Path

path = Path("openapi.yaml")
path.write_text(path.read_text().partition("    Shop:")[0])
