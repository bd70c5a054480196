"""Lets datamodel-code-generator write classes for a flat document, and looks at what it wrote.

It is an optional dependency. It writes text of the document into code, so nothing of its output is
used that is more than imports, classes and aliases.
"""

import ast
import importlib.util
import json
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bindwright.commands.models.document import FlatDocument
from bindwright.commands.models.order import aliases_last

FLAVOURS: Mapping[str, str] = {
    "pydantic": "pydantic_v2.BaseModel",
    "msgspec": "msgspec.Struct",
    "dataclass": "dataclasses.dataclass",
    "typeddict": "typing.TypedDict",
}
"""What we call a flavour, and what datamodel-code-generator calls it."""

PYTHON = "3.11"

_MODULES = {
    "__future__", "builtins", "collections.abc", "dataclasses", "datetime", "decimal", "enum",
    "msgspec", "pydantic", "re", "typing", "typing_extensions", "uuid",
}  # fmt: skip
"""What the written modules may import, beside each other."""

_NAMES = {
    "builtins": {
        "bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple",
    },
    "re": {"compile"},
}  # fmt: skip
"""What may be imported from modules of which not all is wanted: `builtins` also holds `eval`."""

_BEHAVIOUR = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Await, ast.Yield, ast.NamedExpr)
_STATEMENTS = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.Pass)


class PeerError(Exception):
    """datamodel-code-generator failed, or wrote what is not used."""


def is_installed() -> bool:
    """Whether the extra `models` is there."""
    return importlib.util.find_spec("datamodel_code_generator") is not None


def make(flat: FlatDocument, flavour: str, header: str, *, package: bool) -> dict[str, str]:
    """The modules by their file names: one with all classes, or a package with one for each.

    Raises:
        PeerError: see there.
    """
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "models" if package else "models.py")
        _generate(flat, flavour, header, output)
        root = output if package else output.parent
        texts = {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*.py"))
        }
    _check(texts)
    if flavour != "msgspec":
        return texts
    return {name: aliases_last(text) for name, text in texts.items()}


def _generate(flat: FlatDocument, flavour: str, header: str, output: Path) -> None:
    import datamodel_code_generator as peer
    from datamodel_code_generator.enums import DataModelType

    options: dict[str, Any] = {
        "input_file_type": peer.InputFileType.OpenAPI,
        "output": output,
        "output_model_type": DataModelType(FLAVOURS[flavour]),
        "target_python_version": peer.PythonVersion(PYTHON),
        "custom_file_header": header,
        # Ours are names of classes already; its own rules take underscores away.
        "custom_class_name_generator": str,
        "formatters": [],
        "keyword_only": flavour in ("dataclass", "msgspec"),
        "use_annotated": True,
        "use_closed_typed_dict": False,
        "use_type_alias": True,
        "use_double_quotes": True,
        "use_field_description": True,
        "use_schema_description": True,
        "use_single_line_docstring": True,
    }
    if output.suffix != ".py":
        options["module_split_mode"] = peer.ModuleSplitMode.Single
        options["all_exports_scope"] = peer.AllExportsScope.Recursive
    text = json.dumps(flat.document)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            try:
                peer.generate(text, aliases=dict(flat.fields), **options)
            except peer.Error:
                # It has no room for one of our names of fields: then it takes its own for all.
                peer.generate(text, **options)
        except Exception as error:  # whatever happens in there is told as what it is
            raise PeerError(f"datamodel-code-generator failed: {error}") from error


# What was written


def names_in(text: str) -> Iterator[str]:
    """The classes and aliases that a module defines."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name) and target.id != "__all__":
                yield target.id


def _check(texts: Mapping[str, str]) -> None:
    """Refuses modules that do more than declare."""
    for name, text in texts.items():
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError, RecursionError) as error:
            raise PeerError(f"datamodel-code-generator wrote no Python: {error}") from error
        for problem in _problems(tree):
            raise PeerError(f"datamodel-code-generator wrote more than types: {name}: {problem}")


def _problems(tree: ast.Module) -> Iterator[str]:
    known = set(names_in(ast.unparse(tree)))
    for node in tree.body:
        if isinstance(node, ast.Import):
            known |= {one.asname or one.name for one in node.names}
            yield from (one.name for one in node.names if one.name not in _MODULES)
        elif isinstance(node, ast.ImportFrom):
            known |= {one.asname or one.name for one in node.names}
            names = {one.name for one in node.names}
            outside = not node.level and node.module not in _MODULES
            if outside or names - _NAMES.get(node.module or "", names):
                yield ast.unparse(node)
        elif not isinstance(node, _STATEMENTS) and not _is_harmless(node, known):
            yield ast.unparse(node)[:80]
    for below in ast.walk(tree):
        called = isinstance(below, ast.Call) and not _is_known(below.func, known)
        if called or isinstance(below, _BEHAVIOUR):
            yield ast.unparse(below)[:80]


def _is_harmless(node: ast.stmt, known: set[str]) -> bool:
    """A string that documents, or `Name.model_rebuild()`."""
    if not isinstance(node, ast.Expr):
        return False
    if isinstance(node.value, ast.Call):
        return _is_known(node.value.func, known)
    return isinstance(node.value, ast.Constant)


_METHODS = {"model_rebuild", "model_validate"}


def _is_known(called: ast.expr, known: set[str]) -> bool:
    """A class of these modules or what they import, or one of two methods of pydantic."""
    if isinstance(called, ast.Attribute):
        attribute = called.attr in _METHODS or called.attr[:1].isupper()
        return attribute and _is_known(called.value, known)
    return isinstance(called, ast.Name) and called.id in known
