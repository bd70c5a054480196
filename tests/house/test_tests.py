"""Tests can fail, can be run in any order, and need nothing but this checkout."""

import ast
from collections.abc import Iterator

from .source import TESTS, AnyFunction, Module, dotted, modules, offenders

FILES = tuple(
    one
    for one in modules(TESTS)
    if one.path.name.startswith("test_") and not {"expected", "rules"} & set(one.path.parts[:-1])
)
_ASSERTING = {"raises", "warns", "fail", "exit", "simplefilter"}
"""Also `warnings.simplefilter("error")`: the code that follows may not warn."""
_OWN = ("assert_", "check_", "expect_", "refuse", "compare")


def _tests(module: Module) -> list[AnyFunction]:
    return [one for one in module.functions() if one.name.startswith("test_")]


def _asserts(function: AnyFunction, module: Module) -> bool:
    """Whether a function asserts something, itself or through a function of its module."""
    if any("filterwarnings('error" in ast.unparse(one) for one in function.decorator_list):
        return True
    local = {one.name: one for one in module.functions()}
    seen: set[str] = set()
    waiting: list[AnyFunction] = [function]
    while waiting:
        for node in ast.walk(waiting.pop()):
            if isinstance(node, ast.Assert | ast.Raise):
                return True
            if isinstance(node, ast.Call):
                name = dotted(node.func).rpartition(".")[2]
                if name in _ASSERTING or name.startswith(_OWN):
                    return True
                if name in local and name not in seen:
                    seen.add(name)
                    waiting.append(local[name])
    return False


def test_every_test_asserts_something() -> None:
    def silent(module: Module) -> list[str]:
        return [one.name for one in _tests(module) if not _asserts(one, module)]

    assert offenders(FILES, silent) == {}


def _hidden(module: Module) -> Iterator[str]:
    classes = [one.body for one in module.tree.body if isinstance(one, ast.ClassDef)]
    for body in (module.tree.body, *classes):
        names = [one.name for one in body if isinstance(one, AnyFunction)]
        yield from {name for name in names if names.count(name) > 1 and name.startswith("test_")}


def test_no_test_hides_another() -> None:
    assert offenders(FILES, _hidden) == {}


def _timed(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Compare):
            names = {dotted(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
            if names & {"time.time", "time.monotonic", "time.perf_counter"}:
                yield f"line {node.lineno}"


def test_no_test_waits_for_the_clock() -> None:
    """A comparison with a measured time fails on a busy machine."""
    assert offenders(FILES, _timed) == {}


def test_a_test_without_an_assertion_is_seen() -> None:
    source = "def test_a(): f()\ndef f(): return 1\ndef test_b(): g()\ndef g(): assert f()"
    tree = ast.parse(source)
    module = Module(TESTS / "x.py", "x.py")
    module.__dict__["tree"] = tree
    assert [_asserts(one, module) for one in _tests(module)] == [False, True]
