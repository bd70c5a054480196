"""Types and expressions as values, and what is printed of them."""

import pytest
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Printer, Scope

PET = py.name(".types.pet", "Pet")
TYPES_ANY = py.name(".types.any", "Any")


def test_unions_flatten_and_repeat_nothing() -> None:
    found = py.union((py.optional(PET), py.STR, py.optional(py.STR)))
    assert py.members(found) == (PET, py.NONE, py.STR)
    assert py.union((PET, PET)) == PET
    assert py.optional(py.optional(PET)) == py.optional(PET)
    assert py.without(py.optional(PET), py.NONE) == PET


def test_literals_are_told_apart_by_their_spelling() -> None:
    """In Python `1`, `True` and `1.0` are equal."""
    values = [py.literal([1]), py.literal([True]), py.json(1.0), py.json(1)]
    assert len(set(values)) == 4


def test_a_component_called_any_is_not_any() -> None:
    assert TYPES_ANY != py.ANY
    assert py.members(TYPES_ANY, py.ANY) == (TYPES_ANY, py.ANY)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (py.tuple_of([]), "tuple[()]"),
        (py.items([py.json(1)]), "(1,)"),
        (py.of(py.SEQUENCE, PET), "Sequence[Pet]"),
        (py.annotated(PET, [py.call(py.FIELD, ge=py.json(1))]), "Annotated[Pet, Field(ge=1)]"),
        (py.Quoted(type=py.literal(["a"])), "'Literal[\"a\"]'"),
        (py.dictionary({"a": py.lazily(PET)}), '{"a": lambda: Pet}'),
        (py.Attribute(of=PET, name="x"), "Pet.x"),
        (py.call(PET, py.json("a"), b=None, c=py.TRUE), 'Pet("a", c=True)'),
    ],
)
def test_text(value: py.Expr, text: str) -> None:
    assert Printer(None).text(value) == text


def test_long_unions_are_grouped() -> None:
    """Python's parser nests a chain of operators as deep as it is long."""
    long = py.union(py.name(".types.pet", f"Pet{index}") for index in range(250))
    text = Printer(None).text(long)
    assert text.count("(") == 3 and eval(text.replace("Pet", "int or Pet"), {}) is int


def test_imports_are_those_of_what_was_printed() -> None:
    printer = Printer(Scope(module=".types.cat", taken=frozenset({"Field", "Cat"})))
    field = py.call(py.FIELD, alias=py.string("x"))
    assert printer.text(py.annotated(PET, [field])) == 'Annotated[Pet, Field_(alias="x")]'
    assert printer.text(py.name(".types.cat", "Cat")) == "Cat"
    assert printer.text(py.name("._runtime.types.models", "ApiModel")) == "ApiModel"
    assert printer.imports().splitlines() == [
        "from typing import Annotated",
        "",
        "from pydantic import Field as Field_",
        "",
        "from .._runtime.types.models import ApiModel",
        "from .pet import Pet",
    ]
    assert printer.wanted() == {
        ("._runtime.types.models", "ApiModel"),
        (".types.cat", "Cat"),
        (".types.pet", "Pet"),
    }


def test_what_only_annotations_name_is_imported_for_checkers() -> None:
    printer = Printer(Scope(module=".resources.pets", taken=frozenset({"list"}), deferred=True))
    assert printer.text(py.list_of(PET)) == "list_[Pet]"
    assert printer.text(py.lazily(py.optional(PET))) == "lambda: types.Pet | None"
    marked = py.optional(py.annotated(PET, [py.FIELD]))
    assert printer.text(py.lazily(marked)) == "lambda: Optional[Annotated[types.Pet, Field]]"
    whole = py.optional(py.name("._runtime.types.formats", "Int64"))  # a name for such
    assert printer.text(py.lazily(whole)) == "lambda: Optional[Int64]"
    assert printer.checking_imports().splitlines() == [
        "if TYPE_CHECKING:",
        "    from builtins import list as list_",
        "",
        "    from ..types.pet import Pet",
    ]
    assert "from .. import types" in printer.imports()
    assert "TYPE_CHECKING" in printer.imports()


def test_values_that_are_made_to_be_printed_are_told_apart() -> None:
    """One that is gone leaves its place in memory to the next."""
    printer = Printer(None)
    texts = [printer.text(py.lazily(py.name("", f"A{index}"))) for index in range(100)]
    assert texts == [f"lambda: A{index}" for index in range(100)]
