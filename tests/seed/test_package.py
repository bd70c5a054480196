"""The generated package, held against the reference page: what a user reads in it."""

import ast
from functools import cache
from pathlib import Path

import pytest

from . import page

PACKAGE = Path(__file__).parent.parent.parent / "generated" / "src" / "text_completions"


def docstrings(source: str) -> list[str]:
    """Every docstring of a module: of classes and functions, and those below attributes."""
    return [
        node.value.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]


@cache
def documentation() -> str:
    modules = [*PACKAGE.glob("types/*.py"), *PACKAGE.glob("resources/*.py")]
    return "\x00".join(text for path in modules for text in docstrings(path.read_text()))


def test_every_sentence_of_the_page_is_in_a_docstring() -> None:
    assert page.absent(documentation()) == []


@pytest.mark.parametrize("sentence", page.sentences())
def test_a_sentence_missing_from_the_docstrings_is_noticed(sentence: str) -> None:
    text = page.squash(documentation()).replace(page.squash(sentence), "")
    assert sentence in page.absent(text)


def test_the_fields_and_their_types_are_those_of_the_page() -> None:
    tree = ast.parse((PACKAGE / "types" / "completion.py").read_text())
    (completion,) = [one for one in tree.body if isinstance(one, ast.ClassDef)]
    fields = {
        one.target.id: ast.unparse(one.annotation)
        for one in completion.body
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
    }
    assert list(fields) == ["id", "completion", "model", "stop_reason", "type"]
    assert {field.name for field in page.fields()} <= fields.keys()
    assert fields == {
        "id": "str",
        "completion": "str",
        "model": "Model",
        "stop_reason": "StopReason | None",
        "type": "Literal['completion']",
    }


def test_the_literals_stand_in_the_order_of_the_page() -> None:
    tree = ast.parse((PACKAGE / "types" / "model.py").read_text())
    (alias,) = [one for one in tree.body if isinstance(one, ast.AnnAssign)]
    assert isinstance(alias.value, ast.Subscript) and isinstance(alias.value.slice, ast.Tuple)
    values = [one.value for one in alias.value.slice.elts if isinstance(one, ast.Constant)]
    assert values == page.literals()
    assert len(values) == 15
