"""Real documents: everything is generated, and every module of what comes out is imported.

The documents stand in `BINDWRIGHT_CORPUS`, or in `corpus/` of the folder `shared` beside the
checkout; without them these tests are skipped. The large ones run with `make test-full`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.lower.operations import METHODS
from bindwright.pipeline import build
from bindwright.plan.ledger import Ledger

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("BINDWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
LARGE = 1_000_000
DOCUMENTS = sorted(
    path
    for path in (FOLDER.iterdir() if FOLDER.is_dir() else ())
    if path.suffix in (".json", ".yaml", ".yml")
)

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
base, make_ready = (getattr(import_module(f"{sys.argv[2]}._runtime.models"), one)
                    for one in ("ApiModel", "make_ready"))
for name in package.types.__all__:
    made = getattr(package.types, name)
    if isinstance(made, type) and issubclass(made, base):
        make_ready(made)
print(len(names))
"""


@pytest.mark.skipif(not DOCUMENTS, reason=f"no documents in {FOLDER.name} (BINDWRIGHT_CORPUS)")
@pytest.mark.parametrize("document", DOCUMENTS or [Path("none")], ids=lambda path: path.name)
def test_a_real_document_is_generated_whole(document: Path, tmp_path: Path) -> None:
    if document.stat().st_size > LARGE and not os.environ.get("BINDWRIGHT_FULL"):
        pytest.skip("large: make test-full")
    report = Report()
    bundle = load(str(document), report)
    api = lower(bundle, Report())
    paths = bundle.document.members("paths")
    stated = [key for _, item in paths for key in bundle.follow(item).value if key in METHODS]
    assert len(api.operations) == len(stated) > 0
    components = bundle.document.get("components")
    schemas = list(components.members("schemas")) if components else []
    assert len(api.named_types) == len(schemas)

    config = PackageConfig(spec=str(document)).named_after(api.title)
    files, _ = build(bundle, config, Ledger(), report)
    assert not report.has_errors
    for file in files:
        target = tmp_path / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    command = [sys.executable, "-c", IMPORT_ALL, str(tmp_path / "src"), config.package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (
        int(done.stdout)
        == sum(file.path.endswith(".py") for file in files if "src/" in file.path) - 1
    )
