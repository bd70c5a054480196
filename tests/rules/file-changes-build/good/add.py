"""Files that no build and no import picks up."""

from pathlib import Path

Path("generated/NOTES.md").write_text("")
Path("generated/tests").mkdir()
Path("generated/tests/conftest.py").write_text("")
