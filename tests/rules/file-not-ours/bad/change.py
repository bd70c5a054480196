"""The document gets a schema, and someone has written its file already."""

from pathlib import Path

path = Path("openapi.yaml")
path.write_text(path.read_text() + "    Shop: {type: object, properties: {owner: {type: string}}}\n")
Path("generated/src/pets/types/shop.py").write_text("mine = 1\n")
