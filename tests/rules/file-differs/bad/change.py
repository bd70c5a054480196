"""The document gets another title."""

from pathlib import Path

path = Path("openapi.yaml")
path.write_text(path.read_text().replace("name: {type: string}", "name: {type: integer}"))
