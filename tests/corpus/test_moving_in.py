"""Packages that people use: made anew from the configuration of their generator, they are the same.

A pair is a folder of `moving-in/` in the corpus: a document, `stainless.yml`, and `surface.json`,
what the published package shows its users; `tools/surface.py` beside the corpus compares. The
packages themselves are wheels in a folder that BINDWRIGHT_PUBLISHED names; what is read of a
package without its configuration is tried with ours as well, which is one of that shape.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from .sources import FOLDER

PAIRS = sorted(one.parent for one in FOLDER.glob("moving-in/*/surface.json"))
TOOL = FOLDER.parent / "tools" / "surface.py"

LEFT_OUT = {
    "Agent": "a class that was written by hand",
    "AgentEventLogger": "a class that was written by hand",
    "InferenceEventLogger": "a class that was written by hand",
    "annotations": "what `from __future__ import annotations` leaves in a module",
}
"""What the published packages show and ours do not, each with its reason."""

UNCERTAIN = {
    "ResponseMessage": "three schemas have its members, and it stands in unions alone",
    "CreateResponse": "the newest published package does not have it any more",
    "ModelRetrieveResponse": "with ours as the published one: the schema has a name of its own",
}
"""What a package alone does not tell for certain, each with its reason."""

pytestmark = [
    pytest.mark.skipif(not (PAIRS and TOOL.is_file()), reason="no pairs in the corpus"),
    pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name),
]


Compared = tuple[dict[str, float], list[str]]


@pytest.fixture
def carried(pair: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package as it is made from the configuration."""
    for file in pair.glob("*.yml"):
        shutil.copyfile(file, tmp_path / file.name)
    monkeypatch.chdir(tmp_path)
    _make("stainless.yml")
    return tmp_path


def _make(source: str) -> None:
    assert main(["init", "--from", source, "--spec", "openapi.yml", "--force", "-q"]) == 0
    assert main(["generate", "-q"]) == 0


def _compared(pair: Path, folder: Path, *left_out: Mapping[str, str]) -> Compared:
    """How much of each kind is kept, in percent, and what is missing."""
    old = json.loads((pair / "surface.json").read_text())
    new = _shown(old["package"], folder)
    reasons = {name for one in left_out for name in one}
    for key in ("top", "types"):
        old[key] = [name for name in old[key] if name not in LEFT_OUT]
    found, rows = _compare()(old, new)
    missing = {row.split()[1] for row in rows if row.startswith(("top:", "types:"))}
    assert missing <= reasons, "they are listed with their reasons"
    return {what: share for what, (share, _) in found.items()}, rows


def _same(compared: Compared) -> None:
    found, rows = compared
    assert found["methods at the same path"] == 100, rows
    assert found["calls that still type"] >= 98, rows
    assert found["parameters"] == 100, rows
    for what in ("types", "top"):
        assert found[f"names of {what}"] >= 95, rows


def test_from_the_configuration(pair: Path, carried: Path) -> None:
    _same(_compared(pair, carried))


def test_from_the_published_package(
    pair: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("griffe", reason="the extra 'packages' is not installed")
    package = json.loads((pair / "surface.json").read_text())["package"]
    wheels = sorted(Path(os.environ.get("BINDWRIGHT_PUBLISHED", "nowhere")).glob(f"{package}-*"))
    if not wheels:
        pytest.skip("BINDWRIGHT_PUBLISHED names no folder with the published package")
    shutil.copyfile(pair / "openapi.yml", tmp_path / "openapi.yml")
    monkeypatch.chdir(tmp_path)
    _make(str(wheels[-1]))
    _same(_compared(pair, tmp_path, UNCERTAIN))


def test_from_a_package_of_that_shape(pair: Path, carried: Path) -> None:
    pytest.importorskip("griffe", reason="the extra 'packages' is not installed")
    (carried / "generated").rename(carried / "published")
    for name in ("moving-in.overlay.yaml", "names.lock"):
        (carried / name).unlink(missing_ok=True)
    _make("published")
    _same(_compared(pair, carried, UNCERTAIN))


def test_a_caller_of_every_method_type_checks(pair: Path, carried: Path) -> None:
    """A program that calls each method with all of its arguments, and names what it gives."""
    surface = json.loads((pair / "surface.json").read_text())
    caller = carried / "caller.py"
    caller.write_text("\n".join(_calling(surface, carried / "generated" / "src")))
    assert caller.read_text().count("client.") >= len(surface["methods"])
    config = carried / "mypy.ini"
    config.write_text("[mypy]\nstrict = true\nmypy_path = generated/src\n")
    command = [sys.executable, "-m", "mypy", "--config-file", config, "caller.py"]
    done = subprocess.run(command, cwd=carried, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def _calling(surface: dict[str, Any], source: Path) -> Iterator[str]:
    """The lines of that program. Types of a call are in the folder of the resources before it."""
    package, client = surface["package"], surface["client"]
    yield "from typing import Any"
    yield f"from {package} import {client}"
    calls = [f"def calls(client: {client}, some: Any) -> None:"]
    for number, (path, method) in enumerate(surface["methods"].items()):
        given = [
            "some" if kind.startswith("positional") else f"{name}=some"
            for name, kind in method["parameters"].items()
        ]
        folder = ".".join((package, "types", *path.split(".")[:-2]))
        page, _, item = method["returns"].removesuffix("]").rpartition("[")
        known = item[:1].isupper() and item.isidentifier() and item in _offered(source, folder)
        typed = ""
        if known and (not page or page.startswith("Sync")):
            yield f"from {folder} import {item} as {item}{number}"
            typed = f": {item}{number}"
            if page:
                yield f"from {package}.pagination import {page}"
                typed = f": {page}[{item}{number}]"
        result = "" if item == "None" else f"result{number}{typed} = "
        calls.append(f"    {result}client.{path}({', '.join(given)})")
    yield from calls


def _offered(source: Path, module: str) -> str:
    path = source.joinpath(*module.split("."), "__init__.py")
    return path.read_text("utf-8") if path.is_file() else ""


def _shown(package: str, folder: Path) -> dict[str, Any]:
    """The surface of the generated package, as a process of its own sees it."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "generated" / "src")}
    command = [sys.executable, str(TOOL), "show", package]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    surface: dict[str, Any] = json.loads(done.stdout)
    return surface


def _compare() -> Callable[[dict[str, Any], dict[str, Any]], tuple[dict[str, Any], list[str]]]:
    """What the tool compares with."""
    spec = importlib.util.spec_from_file_location("surface_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    compare: Callable[..., Any] = module.compare
    return compare
