from pathlib import Path

Path("releases/1.0.0/release.json").write_text("{}\n")
