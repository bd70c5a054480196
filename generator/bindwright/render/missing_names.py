"""The last look before anything is written: whether every name that a module needs is defined.

Nothing is run. What modules of ours need is known by the values that were printed in them, what
they define stands at the beginning of a line. A module that a template of the user takes part in
may need and define anything: its source is read.
"""

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report
from bindwright.diagnostics.rules_render import TEMPLATE_NAME_MISSING
from bindwright.plan.package import FilePlan, PackageInitView
from bindwright.render.file import File

_DEFINITION = re.compile(
    r"\n(?:(?:(?:    )?class|def|async def|type) (\w+)|"
    r"(?:    )?(\w+)(?:: [^\n]*?)? = |from \S+ import \w+ as (\w+))"
)
_ANYTHING = frozenset("*")
"""What a module defines that may define everything."""


@dataclass(slots=True)
class Printed:
    """A printed file, the names that it needs, each with its module (`.types.pet`), and its own."""

    file: File
    wanted: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    defined: frozenset[str] = _ANYTHING


def with_names(plan: FilePlan, file: File, wanted: set[tuple[str, str]]) -> Printed:
    """A file with its names; `wanted` are those that values in it need."""
    printed = Printed(file)
    if not plan.path.endswith(".py") or not plan.path.startswith("src/"):
        return printed
    if file.template:
        _read(printed)
    else:
        printed.defined = _defined(file)
    printed.wanted |= wanted
    if isinstance(plan.view, PackageInitView):  # these are loaded by what strings say
        exports = [(_resolved(plan.path, one.module), one.names) for one in plan.view.exports]
        printed.wanted.update((module, name) for module, found in exports for name in found)
        printed.wanted.add(("._runtime.lazy", "lazy"))
        printed.defined = printed.defined.union(*(found for _, found in exports))
    return printed


def check_names(
    printed: Sequence[Printed], copied: Iterable[File], own: Iterable[str], report: Report
) -> None:
    """Looks for names that are needed and not there; a template of the user is told so.

    `own` are modules of the user's, which may define anything.

    Raises:
        RuntimeError: no template of the user took part: a bug.
    """
    files = {_module_of(one.file.path): one.file for one in printed}
    defined = dict.fromkeys(own, _ANYTHING)
    defined |= {_module_of(one.path): _defined(one) for one in copied}
    defined |= {_module_of(one.file.path): one.defined for one in printed}
    for one in printed:
        missing = [
            (module, name)
            for module, name in one.wanted
            if name not in defined.get(module, ()) and not _anything(defined, module, name)
        ]
        for module, name in sorted(missing):
            said = f"imports {name!r} from {module[1:] or 'the package'}, which does not define it"
            if files.get(module) is one.file:
                said = f"uses {name!r}, which it neither defines nor imports"
            told = [file for file in (one.file, files.get(module)) if file and file.template]
            if not told:
                raise RuntimeError(f"{one.file.path} {said}")
            _tell([file.template for file in told], name, f"{one.file.path} {said}", report)


def _anything(defined: dict[str, frozenset[str]], module: str, name: str) -> bool:
    """Whether a name may come from an `import *`, or is that of a module itself."""
    return "*" in defined.get(module, ()) or f"{module.rstrip('.')}.{name}" in defined


def _tell(templates: list[str], name: str, message: str, report: Report) -> None:
    """Says it of the template that has the name in it, else of the last."""
    word = re.compile(rf"\b{re.escape(name)}\b".encode())
    found = ((one, word.search(report.texts.get(one, b""))) for one in templates)
    template, match = next((one for one in found if one[1]), (templates[-1], None))
    line = match.string.count(b"\n", 0, match.start()) + 1 if match else 1
    report.add(TEMPLATE_NAME_MISSING, Origin(template), message, position=Position(line, 1))


def _defined(file: File) -> frozenset[str]:
    found = _DEFINITION.findall(f"\n{file.text}")
    return frozenset(map("".join, found))


def _module_of(path: str) -> str:
    """`.types.pet` for `src/pets/types/pet.py`; a package is called without its `__init__`."""
    return "." + ".".join(path.removesuffix(".py").removesuffix("/__init__").split("/")[2:])


def _resolved(path: str, module: str) -> str:
    """A module that is imported in a file, as `.types.pet`; "" where it is not of the package."""
    package, *folder = path.split("/")[1:-1]
    first, _, rest = module.partition(".")
    if first == package:
        return f".{rest}"
    name = module.lstrip(".")
    above = folder[: len(folder) + 1 - (len(module) - len(name))]
    return "." + ".".join([*above, name] if name else above) if not first else ""


# Of modules that a template of the user takes part in


def _read(printed: Printed) -> None:
    try:
        tree = ast.parse(printed.file.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return  # that it is no Python is found where it is formatted
    printed.defined = frozenset(_bound(tree.body))
    path, bound, used = printed.file.path, set(dir(builtins)), set[str]()
    for node in ast.walk(tree):
        bound.update(_given(node))
        if isinstance(node, ast.Name):
            used.add(node.id)
        elif isinstance(node, ast.ImportFrom):
            module = _resolved(path, "." * node.level + (node.module or ""))
            printed.wanted |= {(module, one.name) for one in node.names if module}
    own = (one for one in used - bound if "*" not in bound and not one.startswith("__"))
    printed.wanted |= {(_module_of(path), one) for one in own}
    printed.wanted = {one for one in printed.wanted if one[1] != "*"}


def _bound(body: Iterable[ast.AST]) -> Iterator[str]:
    """The names that the statements of a module bind in it."""
    for node in body:
        yield from _given(node)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield from _bound(ast.iter_child_nodes(node))


def _given(node: ast.AST) -> Iterator[str]:
    """The names that a node by itself binds: of a definition, an import, a target, an argument."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.alias):
        yield node.asname or node.name.partition(".")[0]
    elif not isinstance(node, ast.keyword):
        given = (getattr(node, key, None) for key in ("name", "arg", "rest"))
        yield from (one for one in given if isinstance(one, str))
