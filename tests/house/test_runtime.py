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
NAMES = [
    one.name.removesuffix(".py").replace("/", ".")
    for one in RUNTIME_MODULES
    if one.path.stem != "__init__"
]


def _leaving(module: Module) -> Iterator[str]:
    room = module.name.split("/")[:-1]
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        if (node.module or "").startswith("bindwright"):
            yield f"line {node.lineno} leaves the runtime"
        if node.level:
            above = room[: len(room) + 1 - node.level]
            name = ".".join([*above, node.module or ""])
            if node.level > len(room) + 1 or name not in NAMES:
                yield f"line {node.lineno} names no module of the runtime"


def test_imports_are_relative_and_stay_inside() -> None:
    assert offenders(RUNTIME_MODULES, _leaving) == {}


def test_rooms_are_not_nested_and_cost_nothing_to_enter() -> None:
    assert {one.name.count("/") for one in RUNTIME_MODULES} == {0, 1}
    rooms = {one.parent.name: one for one in RUNTIME.glob("*/*.py")}
    assert {name for name in rooms if (RUNTIME / name / "__init__.py").read_bytes()} == set()


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
    allowed |= {"anyio"}  # what httpx2 itself runs on, imported where tasks wait
    allowed |= {"typing_extensions"}  # pydantic brings it; what checkers are shown needs it
    if module.name in HTTP:
        allowed |= {"httpx2"}
    if module.name == "testing/mock_api.py":
        allowed |= {"pytest"}  # where it is installed
    if module.name == "types/json_schemas.py":
        allowed |= {"jsonschema_rs"}  # an extra, imported by the function that needs it
    return roots - allowed


def test_libraries_are_the_two_that_packages_depend_on() -> None:
    assert offenders(RUNTIME_MODULES, _further_libraries) == {}


HTTP = {
    "calls/aiohttp_transport.py",
    "calls/classic_clients.py",
    "calls/transport.py",
    "testing/mock_api.py",
}
"""What knows the HTTP library: one file of the client, what makes others look like it, and what
stands in for an API in tests."""


def test_one_file_knows_the_http_library() -> None:
    users = [one.name for one in RUNTIME_MODULES if "httpx" in one.text]
    importing = [
        one.name for one in RUNTIME_MODULES if any("httpx" in name for name in one.imports())
    ]
    assert set(importing) == HTTP
    comparing = {*HTTP, "streams/sse.py"}
    assert set(users) <= comparing, "comments may compare, code may not know"


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


def _path(name: str) -> str:
    return f"{name.replace('.', '/')}.py"


def test_every_module_can_be_reached() -> None:
    assert _closure(tuple(_named_by_generator())) == {one.name for one in RUNTIME_MODULES}


ALWAYS = ("lazy", "errors", "omit", "client.base", "client.limits", "client.descriptions",
          "client.resources")  # fmt: skip
OPTIONAL = sorted(one for one in _named_by_generator() if _path(one) not in _closure(ALWAYS))
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
top = pathlib.Path(probe.__path__[0], "_runtime")
for path in sorted(top.rglob("*.py")):
    name = ".".join(["probe._runtime", *path.relative_to(top).with_suffix("").parts])
    importlib.import_module(name.removesuffix(".__init__"))
print("fine")
"""


def test_there_is_something_optional() -> None:
    assert OPTIONAL and len(SUBSETS) > 1


def _label(subset: frozenset[str]) -> str:
    return "+".join(name for name in OPTIONAL if _path(name) in subset)


@pytest.mark.parametrize("subset", SUBSETS, ids=_label)
def test_every_legal_subset_imports(subset: frozenset[str], tmp_path: Path) -> None:
    for path in subset:
        target = tmp_path / "probe" / "_runtime" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((RUNTIME / path).read_bytes())
    (tmp_path / "probe" / "__init__.py").write_text(
        "from ._runtime.lazy import lazy\n"
        "homes = {'._runtime.client.base': 'SyncClientBase'}\n"
        "__all__, __getattr__, __dir__ = lazy(__name__, homes)\n"
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
