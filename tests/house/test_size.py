"""Nothing is large: functions, files, the whole."""

import ast
import io
import tokenize
from collections import Counter
from collections.abc import Iterator
from typing import TypeGuard

import pytest

from .source import (
    GENERATOR,
    ROOT,
    RUNTIME,
    TEMPLATES,
    TESTS,
    Module,
    dotted,
    modules,
    offenders,
    tracked_files,
)  # fmt: skip

EVERYTHING = (
    *modules(GENERATOR),
    *modules(RUNTIME),
    *(one for one in modules(TESTS) if "/expected/" not in one.name),
    *modules(ROOT / "demo"),
)

FUNCTION = 50
FILE = 700
ROOM = 20
GENERATOR_LINES = 45_200
TEMPLATE_LINES = 2_000
PACKAGE_LINES = 10_050
PACKAGE_CODE_LINES = 6_450

_REASON = ("One file", "This file is long")


def _long_functions(module: Module) -> Iterator[str]:
    for one in module.functions():
        lines = (one.end_lineno or 0) - one.lineno + 1
        if lines > FUNCTION:
            yield f"{one.name}: {lines} lines"


def test_functions_fit_on_a_screen() -> None:
    assert offenders(EVERYTHING, _long_functions) == {}


def _unexplained(module: Module) -> Iterator[str]:
    lines = module.text.count("\n")
    doc = ast.get_docstring(module.tree) or ""
    if lines > FILE and not any(reason in doc for reason in _REASON):
        yield f"{lines} lines"


def test_long_files_say_why() -> None:
    assert offenders(EVERYTHING, _unexplained) == {}


def code_lines(module: Module) -> int:
    """Lines that hold code: all but blank ones, comments and docstrings."""
    docs: set[int] = set()
    for node in ast.walk(module.tree):
        if _is_docstring(node):
            docs |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    ignored = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    ignored |= {tokenize.ENCODING, tokenize.ENDMARKER}
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type not in ignored:
            lines |= set(range(token.start[0], token.end[0] + 1))
    return len(lines - docs)


def _is_docstring(node: ast.AST) -> TypeGuard[ast.Expr]:
    """Also one below a constant."""
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def test_rooms_hold_few_files() -> None:
    files = [path for path in tracked_files() if path.is_relative_to(TEMPLATES)]
    rooms = Counter(path.parent for path in (*files, *(one.path for one in modules(GENERATOR))))
    assert {room.name: files for room, files in rooms.items() if files > ROOM} == {}


def _exports(module: Module) -> list[str]:
    names = [dotted(one) for node in module.tree.body for one in getattr(node, "targets", ())]
    return [name for name in names if name == "__all__"]


def test_an_underscore_says_what_is_private() -> None:
    """No module lists what it gives."""
    assert offenders(modules(GENERATOR), _exports) == {}


def test_the_generator_keeps_to_its_budget() -> None:
    assert 0 < sum(code_lines(one) for one in modules(GENERATOR)) <= GENERATOR_LINES


def test_templates_keep_to_their_budget() -> None:
    lines = [
        line
        for path in TEMPLATES.rglob("*.jinja")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    assert 0 < len(lines) <= TEMPLATE_LINES


def test_the_package_of_this_repository_keeps_to_its_budget() -> None:
    """One endpoint: what is copied of the runtime is what that one needs, and nothing twice."""
    package = modules(ROOT / "generated" / "src")
    assert 0 < sum(one.text.count("\n") for one in package) <= PACKAGE_LINES
    assert 0 < sum(code_lines(one) for one in package) <= PACKAGE_CODE_LINES


def test_a_package_carries_what_its_document_needs() -> None:
    """Parts of the runtime that only some documents need stand in modules of their own."""
    carried = {one.path.name for one in modules(ROOT / "generated" / "src")}
    optional = {
        "int_enums.py", "renamed_members.py", "header_shapes.py", "open_unions.py", "tuples.py",
        "forms.py", "multipart.py", "files.py", "downloads.py", "paging.py", "oauth.py", "basic.py",
    }  # fmt: skip
    assert not optional & carried and optional <= {one.path.name for one in modules(RUNTIME)}


def test_code_lines_are_counted(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("source") / "a.py"
    path.write_text(
        '"""Doc\n\nmore."""\n\n# comment\nx = """a\nb"""\n\n\n'
        'def f():\n    "doc"\n    return (\n        1\n    )\n'
    )
    assert code_lines(Module(path, "a.py")) == 6
