"""The four flavours: names, decoding, enumerations, documentation, and what is refused."""

import dataclasses
import enum
import json
import sys
import typing
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main
from bindwright.commands.models.peer import PeerError, _check, names_in
from pydantic import TypeAdapter

from .made import FLAVOURS, flat_document, models, module

GOLDEN = Path(__file__).parents[2] / "golden"
CASES = ("arrays", "const", "constraints", "enums", "names", "objects", "readwrite", "recursion",
         "refs", "unions")  # fmt: skip

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200": {description: ok, content: {application/json: {
          schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet:
      description: An animal.
      type: object
      required: [name, toy]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, minLength: 1, description: What it is called.}
        born-on: {type: string, format: date}
        size: {$ref: "#/components/schemas/Size"}
        mood: {$ref: "#/components/schemas/Mood"}
        toy:
          oneOf:
            - {title: Ball, type: object, required: [kind],
               properties: {kind: {const: ball}, size: {type: integer}}}
            - {title: Rope, type: object, required: [kind],
               properties: {kind: {const: rope}, length: {type: number}}}
        tags: {type: array, items: {type: string, maxLength: 3}}
        old: {type: string, deprecated: true}
    Size: {type: string, enum: [small, x-large], description: How big.}
    Mood: {anyOf: [{const: calm, description: Sleeps.}, {const: wild}, {type: string}]}
"""

NAMES = {
    "Pet", "PetRequest", "PetToy", "PetToyBall", "PetToyRope", "PetTag", "PetRequestTag", "Size",
    "Mood",
}  # fmt: skip


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_classes_have_our_names(spec: Path, flavour: str, tmp_path: Path) -> None:
    path = tmp_path / "models.py"
    assert main(["models", str(spec), "--as", flavour, "--output", str(path)]) == 0
    assert set(names_in(path.read_text(encoding="utf-8"))) == NAMES


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("case", CASES)
def test_every_case_has_our_names(case: str, flavour: str, tmp_path: Path) -> None:
    if flavour == "msgspec":
        pytest.importorskip("msgspec")
    document = GOLDEN / case / "openapi.yaml"
    made = models(document, flavour, tmp_path)
    flat = flat_document(str(document), only_decidable=flavour == "msgspec")
    text = Path(str(made.__file__)).read_text(encoding="utf-8")
    assert set(names_in(text)) == set(flat.schemas)
    for name in flat.schemas:
        assert not (name[-1].isdigit() and name not in document.read_text(encoding="utf-8"))


def test_pydantic(spec: Path, tmp_path: Path) -> None:
    made: Any = models(spec, "pydantic", tmp_path)
    pet = made.Pet.model_validate_json(
        '{"id": 1, "name": "Rex", "born-on": "2024-02-29", "size": "x-large", "mood": "odd",'
        ' "toy": {"kind": "rope", "length": 1.5}, "tags": ["a"]}'
    )
    assert pet.size is made.Size.X_LARGE
    assert pet.born_on.year == 2024
    assert pet.mood == "odd" and made.Mood.CALM == "calm"
    assert type(pet.toy) is made.PetToyRope
    with pytest.raises(ValueError, match="at most 3 characters"):
        made.Pet.model_validate({"name": "Rex", "toy": {"kind": "ball"}, "tags": ["long"]})
    assert "id" not in made.PetRequest.model_fields
    assert made.Pet.__doc__ == "An animal."
    assert made.Pet.model_fields["old"].deprecated is True


def test_msgspec(spec: Path, tmp_path: Path) -> None:
    msgspec = pytest.importorskip("msgspec")
    made: Any = models(spec, "msgspec", tmp_path)
    text = b'{"name": "Rex", "born-on": "2024-02-29", "size": "small", "toy": {"kind": "ball"}}'
    pet = msgspec.json.decode(text, type=made.Pet)
    assert type(pet.toy) is made.PetToyBall
    assert pet.size is made.Size.SMALL
    assert msgspec.json.decode(msgspec.json.encode(pet), type=made.Pet) == pet
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"name": "", "toy": {"kind": "ball"}}', type=made.Pet)


def written(schemas: Any, folder: Path) -> Path:
    """A document of these components."""
    path = folder / "openapi.json"
    info = {"title": "Toys", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "components": {"schemas": schemas}}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("tag", ["kind", "@type", "kind-of", "class", "1st", "_kind", "field"])
def test_msgspec_reads_a_tag_of_any_name(tag: str, tmp_path: Path) -> None:
    msgspec = pytest.importorskip("msgspec")
    variants = [
        {"type": "object", "properties": {tag: {"const": one}, "type": {}}, "required": [tag]}
        for one in ("ball", "rope")
    ]
    made: Any = models(written({"Toy": {"oneOf": variants}}, tmp_path), "msgspec", tmp_path)
    toy = msgspec.json.decode(json.dumps({tag: "rope", "type": 1}), type=made.Toy)
    assert msgspec.to_builtins(toy) == {tag: "rope", "type": 1}


ODD = {
    "Pair": {"type": "array", "items": False, "minItems": 2, "prefixItems": [
        {"type": "array", "items": {"type": "integer"}},
        {"type": "array", "items": {"type": "string"}}]},
    "Shorter": {"type": "array", "items": False, "minItems": 1, "prefixItems": [
        {"type": "array", "items": {"type": "integer"}},
        {"type": "array", "items": {"type": "string"}}]},
    "Words": {"type": "array", "items": {
        "anyOf": [{"anyOf": [{"type": "null"}, {"const": "one"}]}, {"const": 2}]}},
    "Maybe": {"type": "object", "required": ["word"], "properties": {
        "word": {"anyOf": [{"const": "one"}, {"type": "null"}]}}},
    "Lists": {"anyOf": [
        {"type": "array", "items": {"type": "array", "items": {"type": "string", "minLength": n}}}
        for n in range(1, 6)]},
    "True": {"anyOf": [
        {"anyOf": [{"anyOf": [{"type": "string"}, {"enum": ["a", "b"]}]}, {"type": "null"}]},
        {"type": "array", "items": {"type": "string"}}]},
    "Empty": {"anyOf": [{"const": []}, {"type": "array", "items": {"type": "number"}}]},
    "Row": {"type": "array", "items": False, "minItems": 1, "prefixItems": [
        {"const": []}, {"type": "array", "items": {"type": "number"}}, {"const": {}}]},
    "Seat": {"anyOf": [
        {"type": "array", "items": False, "minItems": 2, "prefixItems": [
            {"type": "string"}, {"type": "string"}]},
        {"type": "string", "maxLength": 1}]},
    "Crate": {"anyOf": [
        {"type": "array", "items": False, "minItems": 1, "prefixItems": [{"type": "string"}]},
        {"type": "object", "additionalProperties": False}]},
    "Crumb": {"anyOf": [
        {"type": "string", "pattern": "a"}, {"type": "array", "items": {"type": "string"}}]},
    "Tray": {
        "type": "object", "additionalProperties": False,
        "patternProperties": {
            "^a": {
                "type": "array", "items": False, "minItems": 1,
                "prefixItems": [{"type": "string"}]},
            "^b": {"type": "string", "maxLength": 2}}},
    "Phrases": {"type": "object", "properties": {
        "first": {"type": "string", "pattern": "^(?!no)[^]$"},
        "second": {"type": "string", "pattern": r"\p{L}"},
        "third": {"type": "string", "pattern": r"(?<letter>x)\k<letter>"},
        "lines\u2028": {"enum": ["\x1d", "\x85"]}}},
}  # fmt: skip


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_odd_types_have_our_names(flavour: str, tmp_path: Path) -> None:
    """No class but ours, and no two that share a name, however alike their places are."""
    spec = written(ODD, tmp_path)
    made = models(spec, flavour, tmp_path)
    flat = flat_document(str(spec), only_decidable=flavour == "msgspec")
    text = Path(str(made.__file__)).read_text(encoding="utf-8")
    assert set(names_in(text)) == set(flat.schemas) >= ODD.keys() - {"True"} | {"TrueModel"}
    assert not any("Enum" in name for name in flat.schemas)
    if flavour == "msgspec":
        for name in flat.schemas:  # it judges a type when it is asked for
            pytest.importorskip("msgspec").json.Decoder(getattr(made, name))


def test_pydantic_takes_null_beside_a_constant(tmp_path: Path) -> None:
    made: Any = models(written(ODD, tmp_path), "pydantic", tmp_path)
    assert made.Maybe.model_validate({"word": None}).word is None
    with pytest.raises(ValueError, match="one"):
        made.Maybe.model_validate({"word": "two"})
    pair = TypeAdapter(made.Pair)
    assert pair.validate_python([[1], ["a"]]) == ([1], ["a"])
    with pytest.raises(ValueError, match="integer"):
        pair.validate_python([["a"], [1]])


def test_msgspec_says_which_array_is_of_any_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    msgspec = pytest.importorskip("msgspec")
    made: Any = models(written(ODD, tmp_path), "msgspec", tmp_path)
    assert msgspec.json.decode(b'[["a"]]', type=made.Shorter) == [["a"]]
    said = capsys.readouterr().err
    assert "Shorter has an array of any values" in said
    for name in ("Seat", "Crate", "Crumb"):  # a decoder of it can crash the interpreter
        assert f"{name} is any value" in said
        assert getattr(made, name) is Any
    assert "Tray has members of any values" in said and made.Tray == dict[str, Any]
    assert r"Phrases has a pattern that is not checked: '\\p{L}'" in said


WORDS = {"first": "x", "second": "\xe9", "third": "xx"}


def test_patterns_are_those_of_pydantic(tmp_path: Path) -> None:
    made: Any = models(written(ODD, tmp_path), "pydantic", tmp_path)
    assert made.Phrases.model_validate(WORDS).second == "\xe9"
    with pytest.raises(ValueError, match="first"):
        made.Phrases.model_validate({"first": "no"})


def test_patterns_are_those_of_msgspec(tmp_path: Path) -> None:
    msgspec = pytest.importorskip("msgspec")
    made: Any = models(written(ODD, tmp_path), "msgspec", tmp_path)
    assert msgspec.convert(WORDS, type=made.Phrases).third == "xx"
    for name in ("first", "third"):
        with pytest.raises(msgspec.ValidationError, match=name):
            msgspec.convert({name: "no"}, type=made.Phrases)


NESTED = """\
openapi: 3.1.0
info: {title: Shelves, version: "1"}
paths: {}
components:
  schemas:
    Shelf:
      type: object
      properties:
        inside: {$ref: "#/components/schemas/Inside"}
        beside: {type: array, items: {$ref: "#/components/schemas/Inside"}}
        below: {oneOf: [{type: string}, {$ref: "#/components/schemas/Shelf"}]}
    Inside:
      description: Shelf
      anyOf: [{type: string}, {$ref: "#/components/schemas/Shelf"}]
    Places:
      description: An alias of what is an alias of a class that comes later.
      anyOf: [{type: integer}, {$ref: "#/components/schemas/Inside"}]
"""


@pytest.mark.parametrize("folder", [False, True])
def test_msgspec_reads_a_class_that_holds_itself_in_a_union(folder: bool, tmp_path: Path) -> None:
    msgspec = pytest.importorskip("msgspec")
    spec = tmp_path / "openapi.yaml"
    spec.write_text(NESTED, encoding="utf-8")
    path = tmp_path / ("shelves" if folder else "shelves.py")
    assert main(["models", str(spec), "--as", "msgspec", "--output", str(path)]) == 0
    made = module(path / "__init__.py" if folder else path)
    text = b'{"inside":{"inside":"a"},"beside":["b",{"beside":[]}],"below":{"below":"c"}}'
    read = msgspec.json.decode(text, type=made.Shelf)
    assert (read.inside.inside, read.beside[1].beside, read.below.below) == ("a", [], "c")
    assert msgspec.json.encode(read) == text
    for alias in (made.Inside, made.ShelfBelow, made.Places):
        assert msgspec.json.decode(b'{"inside":"a"}', type=alias).inside == "a"


def test_dataclass(spec: Path, tmp_path: Path) -> None:
    made: Any = models(spec, "dataclass", tmp_path)
    pet = made.Pet(name="Rex", toy=made.PetToyBall(kind="ball"))
    assert dataclasses.is_dataclass(pet)
    assert pet.id is None
    assert issubclass(made.Size, enum.Enum)


def test_typeddict(spec: Path, tmp_path: Path) -> None:
    made: Any = models(spec, "typeddict", tmp_path)
    assert typing.is_typeddict(made.Pet)
    assert {"id", "name", "born-on"} <= set(made.Pet.__annotations__)
    assert made.Pet.__required_keys__ >= {"name", "toy"}


def test_a_directory_gets_a_module_for_each_class(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pet_models"
    command = ["models", str(spec), "--output", str(folder)]
    assert main(command) == 0
    assert f"{len(NAMES) + 1} files" in capsys.readouterr().out
    monkeypatch.syspath_prepend(str(tmp_path))
    import pet_models  # type: ignore[import-not-found]  # pyright: ignore

    assert set(pet_models.__all__) == NAMES
    spec.write_text(DOCUMENT.replace("{$ref: \"#/components/schemas/Mood\"}", "{type: string}")
                    .partition("    Mood:")[0], encoding="utf-8")  # fmt: skip
    (folder / "mine.py").write_text("")
    assert main(command) == 0
    assert "1 removed" in capsys.readouterr().out
    assert not (folder / "mood.py").exists()
    assert (folder / "mine.py").exists()


def test_standard_output_is_the_default(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", str(spec)]) == 0
    out, err = capsys.readouterr()
    assert set(names_in(out)) == NAMES
    assert err == ""


def test_files_of_others_stay(spec: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text("x = 1\n")
    command = ["models", str(spec), "--output", str(path)]
    assert main(command) == 1
    assert path.read_text() == "x = 1\n"
    assert main([*command, "--force"]) == 0
    assert set(names_in(path.read_text())) == NAMES


def test_a_document_without_types(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text('openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths: {}\n')
    path = tmp_path / "models.py"
    assert main(["models", str(spec), "--output", str(path)]) == 0
    assert list(names_in(path.read_text())) == []


@pytest.mark.parametrize(
    "text",
    [
        "import os\n",
        "from builtins import eval\n",
        "print(1)\n",
        "class A:\n    x = __import__('os')\n",
        "class A:\n    def f(self): ...\n",
        "from typing import Any\nx: Any = Any.__subclasses__()\n",
        "for x in []: pass\n",
        "def (\n",
    ],
)
def test_code_is_refused(text: str) -> None:
    """Whatever a text of a document might become in there, it is never written."""
    with pytest.raises(PeerError):
        _check({"models.py": text})


def test_hostile_text_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wire = tmp_path / "tripwire"
    code = f"__import__('pathlib').Path({str(wire)!r}).write_text('x')"
    texts = [f'"""\n{code}\n"""', f"'''\n{code}\n", f"\\\r{code}\n#", f'"){code}', "\x00\u2028\x0c"]
    properties = {one: {"type": "string", "description": one, "default": one} for one in texts}
    schema = {"type": "object", "description": texts[1], "properties": properties}
    spec = tmp_path / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": texts[0], "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": schema, "B": {"enum": texts, "type": "string"}}},
    }
    spec.write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    for flavour in FLAVOURS:
        path = tmp_path / f"{flavour}.py"
        if main(["models", str(spec), "--as", flavour, "--output", str(path)]) == 0:
            if flavour != "msgspec":
                module(path)
        else:
            assert not path.exists()
    assert not wire.exists()


def test_a_configuration_chooses_names_and_operations(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "bindwright.toml"
    config.write_text(
        '[[package]]\nspec = "openapi.yaml"\n[package.names]\n"Pet" = "Animal"\n', encoding="utf-8"
    )
    assert main(["models", "--output", "models.py"]) == 0
    assert {"Animal", "AnimalRequest", "AnimalToyBall"} <= set(
        names_in(Path("models.py").read_text(encoding="utf-8"))
    )
    Path("names.lock").write_text("no JSON", encoding="utf-8")
    assert main(["models", "--output", "models.py"]) == 2


def test_references_lead_where_the_configuration_lets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "api").mkdir()
    (tmp_path / "shared/pet.json").write_text('{"type": "object"}', encoding="utf-8")
    schemas = {"Pet": {"$ref": "../shared/pet.json"}, "Owner": {"type": "object"}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    (tmp_path / "api/openapi.json").write_text(json.dumps(document), encoding="utf-8")
    config = '[[package]]\nspec = "api/openapi.json"\n'
    monkeypatch.chdir(tmp_path)
    for allowed, code in (("", 1), ('allow_folders = ["shared"]\n', 0)):
        Path("bindwright.toml").write_text(config + allowed, encoding="utf-8")
        assert main(["models", "--strict", "--output", "models.py"]) == code, (
            capsys.readouterr().err
        )
