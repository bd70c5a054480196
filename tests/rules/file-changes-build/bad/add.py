"""Someone puts a start-up file, a build script and a module in the place of another there."""

from pathlib import Path

Path("generated/evil.pth").write_text("import os\n")
Path("generated/examples/setup.py").write_text("")
Path("generated/src/pets/_client").mkdir()
Path("generated/src/pets/_client/__init__.py").write_text("")
Path("generated/src/httpx2.py").write_text("")
