"""Whether the modules of a package define what others import from them.

The last look before anything is written, whoever's template a module comes from: nothing is run,
and nothing is read but the statements that import and define.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePosixPath

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_render import TEMPLATE_FAILED
from bindwright.plan.package import Package, PackageInitView
from bindwright.render.file import File

_TEXT = r'"""(?:[^"\\]+|\\[\s\S]|"(?!""))*+"""'
_IMPORT = r"from (\.+)([\w.]*) import (\([^)]*\)|[^\n#]*)"
_DEFINITION = r"(?:class|type|def|async def) (\w+)|(\w+)(?:: [^\n=]+)? = "
_FOR_CHECKERS = r"if \w*TYPE_CHECKING\w*:((?:\n(?:    [^\n]*)?(?=\n))*)"
_STATEMENT = re.compile(rf"\n(?:{_TEXT}|{_IMPORT}|{_DEFINITION}|{_FOR_CHECKERS})")
# Our runtime may define something in a branch; its text is not a document's.
_STATEMENT_OR_BRANCH = re.compile(rf"\n *(?:{_IMPORT}|{_DEFINITION})")
_INDENTED_IMPORT = re.compile(rf"    {_IMPORT}")
_NAME = re.compile(r"#[^\n]*|(\w+)(?: as (\w+))?")
_MODULE = re.compile(r"(\.+)(.*)")

Path = tuple[str, ...]
"""A module, by the names on the way to it; that of a package ends with `__init__`."""


def check_linking(package: Package, files: Iterable[File], report: Report) -> None:
    """Looks for names that a module imports and that the other module does not define.

    Where a template of the user is one of the two, that is reported.

    Raises:
        RuntimeError: both are ours: a bug.
    """
    modules = {one: file for file in files if (one := _path(file.path))[:1] == ("src",)}
    views = {_path(one.path): one.view for one in package.files}
    wanted: dict[Path, list[tuple[Path, str]]] = {}
    defined: dict[Path, set[str]] = {}
    for path, file in modules.items():
        wanted[path], defined[path] = _read(file, path[:-1])
        view = views.get(path)
        if isinstance(view, PackageInitView):
            for shown in view.exports:
                ((dots, module),) = _MODULE.findall(shown.module)
                wanted[path] += [(_target(path[:-1], dots, module), name) for name in shown.names]
                defined[path].update(shown.names)
            defined[path].update(view.parts)
    for path, names in wanted.items():
        for target, name in names:
            at = target if target in modules else (*target, "__init__")
            if name in defined.get(at, ()) or _has(modules, (*target, name)):
                continue
            message = f"{modules[path].path} imports {name!r} from {'.'.join(target[1:])!r}"
            _tell(modules[path], modules.get(at), f"{message}, which does not define it", report)


def _path(path: str) -> Path:
    pure = PurePosixPath(path)
    return (*pure.parts[:-1], pure.stem) if pure.suffix == ".py" else ()


def _read(file: File, folder: Path) -> tuple[list[tuple[Path, str]], set[str]]:
    """What a module imports from others of the package, and what it defines."""
    wanted: list[tuple[Path, str]] = []
    defined: set[str] = set()
    statement = _STATEMENT_OR_BRANCH if file.verbatim else _STATEMENT
    imports: list[tuple[str, str, str]] = []
    for dots, module, names, declared, assigned, *checked in statement.findall(f"\n{file.text}"):
        if dots:
            imports.append((dots, module, names))
        elif declared or assigned:
            defined.add(declared or assigned)
        elif checked:
            imports += _INDENTED_IMPORT.findall(checked[0])
    for dots, module, names in imports:
        target = _target(folder, dots, module)
        for name, local in _NAME.findall(names):
            if name:
                wanted.append((target, name))
                defined.add(local or name)
    return wanted, defined


@cache
def _target(folder: Path, dots: str, module: str) -> Path:
    return (*folder[: len(folder) - len(dots) + 1], *re.findall(r"\w+", module))


def _has(modules: Mapping[Path, File], module: Path) -> bool:
    return module in modules or (*module, "__init__") in modules


def _tell(one: File, other: File | None, message: str, report: Report) -> None:
    template = one.template or (other.template if other is not None else "")
    if not template:
        raise RuntimeError(message)
    report.add(TEMPLATE_FAILED, Origin(template), message)
