"""Changes a generated file by hand."""

from pathlib import Path

path = Path("generated/src/pets/_client.py")
path.write_text(path.read_text() + "# mine\n")
