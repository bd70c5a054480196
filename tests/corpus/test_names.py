"""No name ends in a number that the document does not have there, and few are second choices."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .made import Made, make
from .sources import documents, name_of

_NUMBER = re.compile(r"([A-Za-z]*)_?([0-9]+)_?$")


@pytest.mark.parametrize("document", documents(large=True))
def test_no_number_is_made_up(document: Path) -> None:
    made = make(document)
    known = _Words(one.data for one in made.bundle.sources.values())
    names = set(_names(made))
    assert len(names) > len(made.api.operations)
    invented = sorted(name for name in names if not known.has_end_of(name))
    assert not invented, invented[:40]


_SECOND = {"discovery": 1, "odd": 5, "ogx": 1, "onebusaway": 2}
"""How many names of a document are not the one that a thing would like, at most; of others none."""


@pytest.mark.parametrize("document", documents(large=True))
def test_few_names_are_second_choices(document: Path) -> None:
    name, found = name_of(document), make(document).report
    derived = [one.message for one in found if one.code == "name-derived"]
    assert len(derived) <= _SECOND.get(name, 0), derived
    assert derived or name != "odd", "the document that asks for it has some"


def test_a_made_up_number_is_found() -> None:
    known = _Words([{"Pet": {"sha256": 1, "x-2fa": 0, "v2/items": 0}}])
    assert not any(known.has_end_of(one) for one in ("Pet2", "pet_1", "Pet10", "items_2"))
    assert all(known.has_end_of(one) for one in ("Pet", "PetSha256", "sha_256", "get_v2", "x_2fa"))


class _Words:
    """The strings of a document, to look for the ends of names in."""

    def __init__(self, values: Any) -> None:
        self._text = "\n".join(sorted({_plain(one) for value in values for one in _strings(value)}))

    def has_end_of(self, name: str) -> bool:
        """Whether the name ends in no number, or in one that stands after the same word."""
        found = _NUMBER.search(name)
        if found is None:
            return True
        word = re.findall(r"[A-Z]?[a-z]*$|[A-Z]*$", found[1])[0].lower()
        if word in ("n", "minus", "plus"):  # no name starts with a digit, and none has a sign
            word = ""
        return word + found[2] in self._text


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9\n]+", "", text.lower())


def _strings(value: Any) -> Iterator[str]:
    """Keys, and strings and numbers that may be names: no prose."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif len(str(value)) < 200:
        yield str(value)


def _names(made: Made) -> Iterator[str]:
    """Modules, classes, aliases, fields, members, methods and arguments of the package."""
    for path in made.source.rglob("*.py"):
        if "_runtime" in path.parts:
            continue
        yield path.stem
        for node in ast.walk(ast.parse(path.read_bytes())):
            match node:
                case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                    yield node.name
                case ast.arg(arg=name):
                    yield name
                case ast.Assign(targets=[ast.Name(id=name)]):
                    yield name
                case ast.AnnAssign(target=ast.Name(id=name)):
                    yield name
                case _:
                    pass
