"""Someone puts a module into the package."""

from pathlib import Path

Path("generated/src/pets/extras.py").write_text("")
