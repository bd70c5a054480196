"""The project file is broken, and the manifest agrees with it."""

import hashlib
import json
from pathlib import Path

project = Path("generated/pyproject.toml")
text = project.read_text().replace('version = "0.1.0"', "version = 3")
project.write_text(text)
manifest = Path("generated/.bindwright.json")
content = json.loads(manifest.read_text())
content["files"]["pyproject.toml"] = {"sha256": hashlib.sha256(text.encode()).hexdigest()}
manifest.write_text(json.dumps(content))
