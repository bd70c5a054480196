"""Many generated packages, imported together in one process of their own."""

import shutil
import subprocess
import sys
from pathlib import Path

from bindwright.render.file import File

from .target import Failure

__all__ = ["Batch"]

IMPORT_ALL = """
import importlib, pkgutil, sys, traceback
sys.path.insert(0, sys.argv[1])
for package in sys.argv[2:]:
    try:
        top = importlib.import_module(package)
        for one in pkgutil.walk_packages(top.__path__, package + "."):
            importlib.import_module(one.name)
        models = importlib.import_module(package + "._runtime.types.models")
        for name in top.types.__all__:
            made = getattr(top.types, name)
            if isinstance(made, type) and issubclass(made, models.ApiModel):
                models.make_ready(made)
        top.Client(base_url="http://127.0.0.1:9")
    except Exception:
        print("FAILED", package, traceback.format_exc()[-1500:])
        sys.exit(1)
"""


class Batch:
    """Packages that wait to be imported."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "batch"
        self._numbers: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, number: int, files: tuple[File, ...]) -> None:
        """Writes a package, unformatted."""
        self._numbers.append(number)
        for file in files:
            if file.path.startswith("src/"):
                path = self._folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(file.text, encoding="utf-8", errors="strict")

    def check(self) -> None:
        """Imports every module of every package, builds each model, makes a client.

        Raises:
            Failure: one does not import.
        """
        packages = [f"fuzz_{number}" for number in self._numbers]
        self._numbers = []
        command = [sys.executable, "-c", IMPORT_ALL, str(self._folder / "src"), *packages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        shutil.rmtree(self._folder, ignore_errors=True)
        if done.returncode != 0:
            last = [line for line in done.stdout.splitlines() if line.strip()] or ["?"]
            kind = last[-1].partition(":")[0]
            raise Failure(f"import: {kind}", done.stdout[-3000:] + done.stderr[-1000:])
