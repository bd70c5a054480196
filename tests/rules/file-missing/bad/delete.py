"""A file is deleted."""

from pathlib import Path

Path("generated/src/pets/py.typed").unlink()
