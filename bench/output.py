"""What a generator left: files, lines, what of the document is there, imports, type errors."""

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.client import responses
from pathlib import Path
from typing import Any

__all__ = [
    "IMPORT_ALL", "Stated", "count_operations", "count_schemas", "errors_in", "import_all",
    "inspect", "is_method", "mypy_errors", "parsed_below", "stated",
]  # fmt: skip

_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
_HOLE = re.compile(r"\{[^{}]*\}|%s")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states: how many operations each path has, and the names of its schemas."""

    paths: Mapping[str, int]
    schemas: tuple[tuple[str, ...], ...]
    """The names that each may have in Python."""

    @property
    def operations(self) -> int:
        """How many operations there are."""
        return sum(self.paths.values())


def stated(document: Mapping[str, Any]) -> Stated:
    """Looks into an OpenAPI document of version 3."""
    paths: Counter[str] = Counter()
    for path, item in (document.get("paths") or {}).items():
        paths[_plain_path(path)] += sum(key in _METHODS for key in item)
    schemas = (document.get("components") or {}).get("schemas") or {}
    return Stated(+paths, tuple(_names(*one) for one in schemas.items()))


def is_method(key: str) -> bool:
    """Whether a key of a path item holds an operation."""
    return key in _METHODS


def parsed_below(folder: Path) -> list[ast.Module]:
    """Every module below a folder that is Python."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in folder.rglob("*.py"))
    return [tree for text in texts if (tree := _parsed(text)) is not None]


def _plain_path(path: str) -> str:
    """A path without the names of its holes, which generators spell as they like."""
    return _HOLE.sub("{}", path.partition("#")[0].partition("?")[0])


def _names(name: str, schema: Any) -> tuple[str, ...]:
    """What a schema may be called: by its name, or by what the document says that it is called.

    `a.shop.shop_pet` may be `AShopShopPet` or, without saying a word twice, `AShopPet`; an array
    `Pet[]` a `PetList`. A number is no name: its title is one, or what it means as a status.
    """
    parts = name.split(".")
    told = [
        one for one, following in zip(parts, [*parts[1:], ""], strict=True)
        if not re.match(rf"{re.escape(one)}(?![a-z0-9])", following)
    ]  # fmt: skip
    found = [name, ".".join(told)]
    if isinstance(schema, Mapping):
        found += [str(schema[key]) for key in _NAMING if key in schema]
        found += [f"{name}List"] if name.endswith("[]") else []
        if name.isdecimal():
            found += [str(schema.get("title") or ""), responses.get(int(name), "")]
    found += [f"N{name}"] if name[:1].isdigit() else []
    return tuple(dict.fromkeys(filter(None, map(_plain_name, found))))


_NAMING = ("x-bindwright-name", "x-fern-type-name", "x-speakeasy-name-override")
"""Keys with which a document calls a schema something else."""


def _plain_name(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def inspect(folder: Path, wanted: Stated) -> dict[str, int]:
    """Files and lines of Python, and how many operations and schemas are there.

    An operation counts once its path stands in the code as often as the document has it; a schema
    once a class or alias that is no other schema's has its name, whatever the case, the punctuation
    and words that the name says twice.
    """
    modules = sorted(folder.rglob("*.py"))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in modules]
    trees = [tree for text in texts if (tree := _parsed(text)) is not None]
    return {
        "files": sum(path.is_file() for path in folder.rglob("*")),
        "modules": len(modules),
        "unparsable": len(texts) - len(trees),
        "lines": sum(text.count("\n") for text in texts),
        "operations": count_operations(trees, wanted),
        "schemas": count_schemas(trees, wanted),
    }


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


def count_operations(trees: Iterable[ast.Module], wanted: Stated) -> int:
    """How many operations of the document have their path in the code."""
    found: Counter[str] = Counter()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                parts = (
                    one.value if isinstance(one, ast.Constant) else "{}" for one in node.values
                )
                found[_plain_path("".join(map(str, parts)))] += 1
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found[_plain_path(node.value)] += 1
    return sum(min(count, found[path]) for path, count in wanted.paths.items())


def count_schemas(trees: Iterable[ast.Module], wanted: Stated) -> int:
    """How many schemas of the document have a class or an alias of their name, each its own."""
    left = Counter(_plain_name(name) for name in set(_defined(trees)))
    count = 0
    # Those of which the whole name is there come first, so that no other takes it.
    for names in sorted(wanted.schemas, key=lambda names: (not left[names[0]], names)):
        found = next((name for name in names if left[name]), None)
        if found is not None:
            left[found] -= 1
            count += 1
    return count


def _defined(trees: Iterable[ast.Module]) -> Iterable[str]:
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                yield node.name
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield node.targets[0].id
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield node.target.id


# Imports

IMPORT_ALL = """
import importlib, os, sys
root, failed, first = sys.argv[1], 0, ""
sys.path.insert(0, root)
sys.dont_write_bytecode = True
names = []
for folder, folders, files in os.walk(root):
    folders[:] = sorted(one for one in folders if one.isidentifier() and one != "__pycache__")
    parts = os.path.relpath(folder, root).split(os.sep) if folder != root else []
    if parts and "__init__.py" not in files:
        folders.clear()
        continue
    for file in sorted(files):
        name = file.removesuffix(".py")
        if file.endswith(".py") and name.isidentifier() and name != "setup":
            names.append(".".join([*parts, *([] if name == "__init__" else [name])]))
for name in filter(None, names):
    try:
        importlib.import_module(name)
    except BaseException as error:
        failed += 1
        first = first or f"{name}: {type(error).__name__}: {error}"
print(failed)
print(first[:300].replace("\\n", " "))
"""


def import_all(folder: Path, python: Path) -> tuple[int, str]:
    """How many modules can't be imported, and why the first of them can't."""
    if not folder.is_dir():
        return 0, ""
    command = [str(python), "-c", IMPORT_ALL, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    lines = done.stdout.splitlines()
    if done.returncode or len(lines) < 1:
        return 1, done.stderr.strip()[-300:]
    return int(lines[-2] if len(lines) > 1 else lines[0]), lines[-1] if len(lines) > 1 else ""


# Types


def mypy_errors(folder: Path, python: Path, cache: Path) -> int | None:
    """How many errors `mypy --strict` finds; None where it does not come to an end."""
    import sys

    packages = [str(path) for path in sorted(folder.iterdir()) if _is_code(path)]
    command = [
        sys.executable, "-m", "mypy", "--strict", "--python-executable", str(python),
        "--cache-dir", str(cache), "--no-error-summary", "--hide-error-context",
        "--show-error-codes", *packages,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return errors_in(done.stdout) if done.returncode in (0, 1) else None


def _is_code(path: Path) -> bool:
    return path.suffix == ".py" or (path / "__init__.py").is_file()


def errors_in(text: str) -> int:
    """The errors in what mypy prints."""
    return len(re.findall(r"^[^\n]*?: error: ", text, re.MULTILINE))
