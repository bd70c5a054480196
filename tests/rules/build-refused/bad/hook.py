"""Someone has the build run a module of the package, and the manifest agree."""

import hashlib
import json
from pathlib import Path

project = Path("generated/pyproject.toml")
text = project.read_text() + '\n[tool.hatch.build.hooks.custom]\npath = "src/pets/_client.py"\n'
project.write_text(text)
manifest = Path("generated/.bindwright.json")
content = json.loads(manifest.read_text())
content["files"]["pyproject.toml"] = {"sha256": hashlib.sha256(text.encode()).hexdigest()}
manifest.write_text(json.dumps(content))
