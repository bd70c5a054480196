"""A journal as a checkout can bring it: nothing shows that this machine made it."""

import json
import os

os.makedirs("generated/.bindwright.tmp")
journal = {"package": "", "inode": 0, "drop": [], "replace": [], "remove": ["README.md"]}
data = json.dumps({**journal, "names_lock": "", "in_place": False})
with open("generated/.bindwright.tmp/journal.json", "w") as file:
    json.dump({"signature": "0" * 64, "journal": data}, file)
