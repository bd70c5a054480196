"""Discriminators of documents that are made of several files."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.ir.types import Ref, Union
from bindwright.load import load
from bindwright.lower import lower

from tests.unit.load.files import root, write

CAT = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}


def tags(folder: Path, files: dict[str, Any], name: str) -> tuple[dict[Any, str], list[str]]:
    """The variants of a component by their tags, and what was found."""
    report = Report()
    api = lower(load(write(folder, files), report), report)
    (union,) = (one for key, one in api.types.items() if str(key) == name)
    assert isinstance(union, Union) and union.tag is not None
    assert all(isinstance(one, Ref) for one in union.variants)
    found = {value: str(one) for value, one in union.tag.mapping.items()}
    return found, [one.code for one in report]


@pytest.mark.parametrize(
    "mapping",
    [
        {"cat": "cat.yaml", "dog": "defs.yaml#/Dog"},
        {"cat": "./cat.yaml", "dog": "./defs.yaml#/Dog"},
        {"cat": "./cat.yaml#", "dog": "x/../defs.yaml#/Dog"},
    ],
)
def test_a_mapping_of_a_union_names_files(mapping: dict[str, str], tmp_path: Path) -> None:
    variants = [{"$ref": "cat.yaml"}, {"$ref": "defs.yaml#/Dog"}]
    pet = {"oneOf": variants, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    files = {"openapi.yaml": root({"Pet": pet}), "cat.yaml": CAT, "defs.yaml": {"Dog": CAT}}
    found = tags(tmp_path, files, "#/components/schemas/Pet")
    assert found == ({"cat": "cat.yaml#", "dog": "defs.yaml#/Dog"}, [])


def test_variants_without_a_mapping_are_called_as_their_files(tmp_path: Path) -> None:
    pet = {"oneOf": [{"$ref": "Cat.yaml"}, {"$ref": "defs.yaml#/Dog"}],
           "discriminator": {"propertyName": "kind"}}  # fmt: skip
    files = {"openapi.yaml": root({"Pet": pet}), "Cat.yaml": CAT, "defs.yaml": {"Dog": CAT}}
    found = tags(tmp_path, files, "#/components/schemas/Pet")
    assert found == ({"Cat": "Cat.yaml#", "Dog": "defs.yaml#/Dog"}, [])


def test_a_mapping_leads_to_files_that_nothing_else_names(tmp_path: Path) -> None:
    cat = {"allOf": [{"$ref": "./pet.yaml"}, {"properties": {"toy": {"$ref": "toys.yaml#/Toy"}}}]}
    mapping = {"cat": "cat.yaml", "gone": "gone.yaml"}
    pet = {**CAT, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    document = root({"Holder": {"properties": {"pet": {"$ref": "pet.yaml"}}}})
    files = {"openapi.yaml": document, "pet.yaml": pet, "cat.yaml": cat,
             "toys.yaml": {"Toy": {"type": "object"}}}  # fmt: skip
    found, codes = tags(tmp_path, files, "pet.yaml#")
    assert found["cat"] == "cat.yaml#"
    assert codes == ["discriminator-mapping"]


MAPPING = {"d": "Dog", "c": "Cat"}
UNION = {"oneOf": [{"$ref": "cat.yaml"}, {"$ref": "defs.yaml#/Dog"}]}


@pytest.mark.parametrize("where", ["root", "file"])
@pytest.mark.parametrize("name", ["Dog", "defs.yaml#/Dog", "./defs.yaml#/Dog"])
def test_a_mapping_names_variants_of_other_files(where: str, name: str, tmp_path: Path) -> None:
    mapping = {"c": "cat", "d": name}
    pet = {**UNION, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    schemas = (
        {"Pet": pet} if where == "root" else {"P": {"properties": {"p": {"$ref": "pet.yaml"}}}}
    )
    files = {
        "openapi.yaml": root(schemas),
        "pet.yaml": pet,
        "cat.yaml": CAT,
        "defs.yaml": {"Dog": CAT},
    }
    found = tags(tmp_path, files, "#/components/schemas/Pet" if where == "root" else "pet.yaml#")
    assert found == ({"c": "cat.yaml#", "d": "defs.yaml#/Dog"}, [])


def test_a_mapping_in_a_file_names_its_neighbours(tmp_path: Path) -> None:
    tag = {"propertyName": "kind", "mapping": {"c": "Cat", "t": "tom.cat", "x": "Nothing"}}
    cat = {"allOf": [{"$ref": "#/Pet"}]}
    defs = {"Pet": {**CAT, "discriminator": tag}, "Cat": cat, "tom.cat": cat}
    document = root({"Holder": {"properties": {"pet": {"$ref": "defs.yaml#/Pet"}}}})
    found, codes = tags(tmp_path, {"openapi.yaml": document, "defs.yaml": defs}, "defs.yaml#/Pet")
    assert (found["c"], found["t"]) == ("defs.yaml#/Cat", "defs.yaml#/tom.cat")
    assert codes == ["discriminator-mapping"]


def test_a_mapping_in_a_file_names_the_files_beside_it(tmp_path: Path) -> None:
    tag = {"propertyName": "kind", "mapping": {"c": "Cat"}}
    pet, cat = {**CAT, "discriminator": tag}, {"allOf": [{"$ref": "Pet.yaml"}]}
    holder = {"properties": {"pet": {"$ref": "s/Pet.yaml"}, "cat": {"$ref": "s/Cat.yaml"}}}
    files = {"openapi.yaml": root({"Holder": holder}), "s/Pet.yaml": pet, "s/Cat.yaml": cat}
    found, codes = tags(tmp_path, files, "s/Pet.yaml#")
    assert (found["c"], codes) == ("s/Cat.yaml#", [])


def test_a_component_goes_before_a_variant_of_another_file(tmp_path: Path) -> None:
    pet = {"oneOf": [{"$ref": "#/components/schemas/Dog"}, {"$ref": "defs.yaml#/Cat"}],
           "discriminator": {"propertyName": "kind", "mapping": MAPPING}}  # fmt: skip
    files = {"openapi.yaml": root({"Pet": pet, "Dog": CAT}), "defs.yaml": {"Dog": CAT, "Cat": CAT}}
    found = tags(tmp_path, files, "#/components/schemas/Pet")
    assert found == ({"d": "#/components/schemas/Dog", "c": "defs.yaml#/Cat"}, [])


def test_what_a_mapping_names_is_a_target_for_payloads_as_well(tmp_path: Path) -> None:
    pet = {**UNION, "discriminator": {"propertyName": "kind", "mapping": {"c": "cat", "d": "Dog"}}}
    files = {"openapi.yaml": root({"Pet": pet}), "cat.yaml": CAT, "defs.yaml": {"Dog": CAT}}
    bundle = load(write(tmp_path, files), Report())
    targets = {key: str(to.origin).rpartition("/")[2] for key, to in bundle.targets.items()}
    name = bundle.root.name
    assert (targets[name, "cat"], targets[name, "Dog"]) == ("cat.yaml#", "Dog")
