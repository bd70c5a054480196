"""The project file is broken by hand."""

from pathlib import Path

path = Path("generated/pyproject.toml")
path.write_text(path.read_text().replace('version = "0.1.0"', 'version = 3'))
