"""What HTTP and JSON Schema are is said on the ground floor, and nowhere else."""

import ast
from collections.abc import Iterator

from .source import GENERATOR, Module, modules, offenders

_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}


def _media_types(module: Module) -> Iterator[str]:
    """Where a media type loses its parameters."""
    if module.name.startswith("http/"):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            words = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if node.func.attr == "partition" and words == [";"]:
                yield f"line {node.lineno}"


def test_media_types_are_taken_apart_in_one_place() -> None:
    assert offenders(modules(GENERATOR), lambda one: list(_media_types(one))) == {}


def _lists_of_words(module: Module) -> Iterator[str]:
    """Where all methods, or the keywords that see the same value, are listed once more."""
    if module.name.startswith(("http/", "schema/")):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            words = {one.value for one in node.elts if isinstance(one, ast.Constant)}
            if words >= _METHODS or {"allOf", "anyOf", "not", "dependentSchemas"} <= words:
                yield f"line {node.lineno}"


def test_methods_and_keywords_are_listed_in_one_place() -> None:
    assert offenders(modules(GENERATOR), lambda one: list(_lists_of_words(one))) == {}
