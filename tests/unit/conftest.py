"""Loads `templates/runtime` in place, as a package named `bw_runtime`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "templates" / "runtime"


def _load_runtime() -> None:
    """Make `import bw_runtime` give the runtime; once, so that classes keep their identity."""
    if "bw_runtime" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "bw_runtime", _FOLDER / "__init__.py", submodule_search_locations=[str(_FOLDER)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["bw_runtime"] = package
    spec.loader.exec_module(package)


_load_runtime()
