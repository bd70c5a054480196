"""Real documents, and ones in the manner of known APIs: everything is generated, every module of
what comes out is imported.

The large ones run with `make test-full`.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from bindwright.http.methods import METHODS
from bindwright.ir.types import TypeId

from .made import make
from .sources import documents

IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
names = [one.name for one in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
for name in package.__all__:
    getattr(package, name)
from importlib import import_module
base, make_ready = (getattr(import_module(f"{sys.argv[2]}._runtime.types.models"), one)
                    for one in ("ApiModel", "make_ready"))
for name in package.types.__all__:
    made = getattr(package.types, name)
    if isinstance(made, type) and issubclass(made, base):
        make_ready(made)
print(len(names))
"""


@pytest.mark.parametrize("document", documents())
def test_a_document_is_generated_whole(document: Path) -> None:
    made = make(document)
    bundle, api = made.bundle, made.api
    paths = bundle.document.members("paths")
    stated = [key for _, item in paths for key in bundle.follow(item).value if key in METHODS]
    assert len(api.operations) == len(stated) == len(made.methods)
    components = bundle.document.get("components")
    schemas = (
        [TypeId.of_component(name) for name, _ in components.members("schemas")]
        if components
        else []
    )
    assert {*schemas} <= {*api.named_types} <= {*api.types}
    command = [sys.executable, "-c", IMPORT_ALL, str(made.source), made.package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(made.modules) - 1
