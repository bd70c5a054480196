from pathlib import Path

document, config = Path("openapi.yaml"), Path("bindwright.toml")
document.write_text(document.read_text().replace("        age: {type: integer}\n", ""))
config.write_text(config.read_text().replace("1.0.0", "2.0.0"))
