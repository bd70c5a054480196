"""What was measured so far, so that a run that was stopped goes on where it was."""

import json
from pathlib import Path
from typing import Any

__all__ = ["Store"]


class Store:
    """A JSON file of results by section and key; `basis` says what they are about.

    Results of another generator, or on another machine, are dropped: a table never mixes two runs.
    Without a basis the results are only read.
    """

    def __init__(self, path: Path, basis: dict[str, Any] | None) -> None:
        self._path = path
        self.data: dict[str, Any] = {"basis": basis}
        if path.is_file():
            found = json.loads(path.read_text(encoding="utf-8"))
            if basis in (None, found.get("basis")):
                self.data = found

    def has(self, section: str, key: str) -> bool:
        """Whether this was measured already."""
        return key in self.data.get(section, {})

    def put(self, section: str, key: str, value: Any) -> None:
        """Keeps a result at once."""
        self.data.setdefault(section, {})[key] = value
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self.data, indent=1), encoding="utf-8")
