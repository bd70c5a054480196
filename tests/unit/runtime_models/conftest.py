"""Makes `shapes` importable by the tests of this folder, and by pickle, under one name."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

if "shapes" not in sys.modules:
    spec = importlib.util.spec_from_file_location("shapes", Path(__file__).with_name("shapes.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["shapes"] = module
    spec.loader.exec_module(module)
