"""The source of the generator and of the runtime, parsed once."""

import ast
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator" / "bindwright"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"
TESTS = ROOT / "tests"

AnyFunction = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A Python file; `name` is its path below the folder that was asked for."""

    path: Path
    name: str

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def dotted_name(self) -> str:
        """The name to import it by, for the modules of the generator."""
        path = self.name.removesuffix(".py").removesuffix("__init__").removesuffix("/")
        return ".".join(["bindwright", *filter(None, path.split("/"))])

    def functions(self) -> Iterator[AnyFunction]:
        """Every function and method, also those inside others."""
        for node in ast.walk(self.tree):
            if isinstance(node, AnyFunction):
                yield node

    def imports(self, *, top: bool = False) -> Iterator[str]:
        """The absolute names of the modules (or names in modules) that are imported.

        With `top` only what is loaded together with the module, so nothing inside functions and
        nothing under `TYPE_CHECKING`.
        """
        nodes = _loaded(self.tree.body) if top else ast.walk(self.tree)
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (one.name for one in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                yield from (f"{base}.{one.name}" for one in node.names)

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        folder = ["bindwright", *Path(self.name).parent.parts]
        parts = folder[: len(folder) - node.level + 1]
        return ".".join([*parts, *([node.module] if node.module else [])])


def _loaded(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.If | ast.Try):
            yield from _loaded(
                [one for one in ast.iter_child_nodes(node) if isinstance(one, ast.stmt)]
            )
        else:
            yield node


@cache
def modules(folder: Path) -> tuple[Module, ...]:
    """Every Python file below a folder."""
    return tuple(
        Module(path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*.py"))
    )


def offenders(
    among: Iterable[Module], faults: Callable[[Module], Iterable[object]]
) -> dict[str, list[str]]:
    """The modules that break a rule, each with how. A test of the rule says that there are none."""
    found = {one.path.relative_to(ROOT).as_posix(): list(map(str, faults(one))) for one in among}
    return {name: told for name, told in found.items() if told}


@cache
def tracked_files() -> tuple[Path, ...]:
    """What git would commit, or the whole tree where this is no checkout."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        paths = [ROOT / name for name in listed.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        hidden = {".venv", ".git", "__pycache__", "dist", "build"}
        paths = [one for one in ROOT.rglob("*") if not hidden & set(one.parts)]
    return tuple(sorted(path for path in paths if path.is_file()))


def dotted(node: ast.expr) -> str:
    """`a.b.c` for a chain of names and attributes; `?.c` where it starts with something else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "?"
