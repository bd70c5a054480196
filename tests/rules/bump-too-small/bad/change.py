from pathlib import Path

document = Path("openapi.yaml")
document.write_text(document.read_text().replace("        age: {type: integer}\n", ""))
