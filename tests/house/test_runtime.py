"""The runtime: whole in every subset that a package can get, and quick to import."""

import ast
import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bindwright.render.environment import runtime_files

from .source import GENERATOR, RUNTIME, TEMPLATES, Module, modules, offenders

RUNTIME_MODULES = modules(RUNTIME)
NAMES = [one.path.stem for one in RUNTIME_MODULES if one.path.stem != "__init__"]


def _relative(module: Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            found |= {node.module} if node.module else {one.name for one in node.names}
    return found


def _leaving(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (
            node.level > 1 or (node.module or "").startswith("bindwright")
        ):
            yield f"line {node.lineno} leaves the runtime"
    yield from _relative(module) - set(NAMES)


def test_imports_are_relative_and_stay_inside() -> None:
    assert offenders(RUNTIME_MODULES, _leaving) == {}


def _further_libraries(module: Module) -> set[str]:
    roots = {
        name.partition(".")[0]
        for node in ast.walk(module.tree)
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    allowed = {"pydantic", "pydantic_core", *sys.stdlib_module_names, "__future__"}
    if module.path.stem == "transport":
        allowed |= {"httpx2"}
    if module.path.stem == "schemas":
        allowed |= {"jsonschema_rs"}  # an extra, imported by the function that needs it
    return roots - allowed


def test_libraries_are_the_two_that_packages_depend_on() -> None:
    assert offenders(RUNTIME_MODULES, _further_libraries) == {}


def test_one_file_knows_the_http_library() -> None:
    users = [one.name for one in RUNTIME_MODULES if "httpx" in one.text]
    importing = [
        one.name for one in RUNTIME_MODULES if any("httpx" in name for name in one.imports())
    ]
    assert importing == ["transport.py"]
    assert set(users) <= {"transport.py", "sse.py"}, "comments may compare, code may not know"


def _named_by_generator() -> set[str]:
    """The runtime modules that generated code can import: named in plan or templates."""
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (*(GENERATOR / "plan").rglob("*.py"), *TEMPLATES.rglob("*.jinja"))
    )
    exports = (GENERATOR / "plan" / "names" / "reserved.py").read_text(encoding="utf-8")
    return {
        name
        for name in NAMES
        if f"_runtime.{name}" in source or f'"{name}"' in exports or f"}}}}.{name} import" in source
    }


def _closure(roots: tuple[str, ...]) -> frozenset[str]:
    return frozenset(runtime_files(roots))


def test_every_module_can_be_reached() -> None:
    assert _closure(tuple(_named_by_generator())) == {"__init__", *NAMES}


ALWAYS = ("lazy", "client", "api", "errors", "omit", "timeouts", "operations", "resources")
OPTIONAL = sorted(_named_by_generator() - _closure(ALWAYS))
SUBSETS = sorted(
    {
        _closure((*ALWAYS, *some))
        for count in (0, 1, len(OPTIONAL))  # a subset holds all that its modules import
        for some in itertools.combinations(OPTIONAL, count)
    },
    key=lambda one: (len(one), sorted(one)),
)

_IMPORT_ALL = """
import importlib, pathlib, sys
import probe
heavy = {"pydantic", "pydantic_core", "httpx2", "typing"} & set(sys.modules)
assert not heavy, heavy
for path in sorted(pathlib.Path(probe.__path__[0], "_runtime").glob("*.py")):
    name = path.stem
    importlib.import_module("probe._runtime" if name == "__init__" else f"probe._runtime.{name}")
print("fine")
"""


def test_there_is_something_optional() -> None:
    assert OPTIONAL and len(SUBSETS) > 1


@pytest.mark.parametrize("subset", SUBSETS, ids=lambda one: "+".join(sorted(set(OPTIONAL) & one)))
def test_every_legal_subset_imports(subset: frozenset[str], tmp_path: Path) -> None:
    folder = tmp_path / "probe" / "_runtime"
    folder.mkdir(parents=True)
    for name in subset:
        (folder / f"{name}.py").write_text((RUNTIME / f"{name}.py").read_text("utf-8"), "utf-8")
    (tmp_path / "probe" / "__init__.py").write_text(
        "from ._runtime.lazy import lazy\n"
        "__all__, __getattr__, __dir__ = lazy(__name__, {'._runtime.client': 'SyncClientBase'})\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c",
         f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{_IMPORT_ALL}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "fine\n"), done.stderr


_LIGHT = """
import sys
before = set(sys.modules)
import text_completions
dir(text_completions)
after = set(sys.modules) - before
assert not {one for one in after if one.partition(".")[0] in
            {"pydantic", "pydantic_core", "httpx2", "typing", "enum", "dataclasses", "re"}}, after
"""


def test_importing_the_generated_package_loads_nothing_heavy() -> None:
    source = RUNTIME.parents[1] / "generated" / "src"
    code = f"import sys; sys.path.insert(0, {str(source)!r})\n{_LIGHT}"
    # -S: without the editable install, whose start-up hook loads modules of its own.
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", code],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
