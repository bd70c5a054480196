"""The document gets a schema."""

from pathlib import Path

path = Path("openapi.yaml")
path.write_text(path.read_text() + "    Shop: {type: object, properties: {owner: {type: string}}}\n")
