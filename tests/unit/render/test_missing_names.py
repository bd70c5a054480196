"""No package is written in which a module needs a name that no module defines."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bindwright import pipeline
from bindwright.__main__ import main
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import FilePlan, ModelView, Package, ResourceView, TypeModuleView
from bindwright.plan.source import python as py
from bindwright.render import render

DOCUMENT = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, properties: {tag: {$ref: "#/components/schemas/Tag"}}}
    Tag: {type: string, enum: [a, b], description: "from .nowhere import Nothing\\n\\nclass Not: ..."}
"""  # noqa: E501

Change = Callable[[FilePlan], FilePlan]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    spec = tmp_path_factory.mktemp("pets") / "openapi.yaml"
    spec.write_text(DOCUMENT, encoding="utf-8")
    report = Report()
    config = PackageConfig(spec=str(spec), package="pets").named_after("Pets")
    return plan(lower(load(str(spec), report), report), config, NamesLock(), report)[0]


def broken(package: Package, change: Change) -> Package:
    return replace(package, files=tuple(map(change, package.files)))


def test_a_package_that_has_all_its_names_is_rendered(package: Package) -> None:
    report = Report()
    assert len(render(package, report)) > len(package.files)
    assert list(report) == []


@pytest.mark.parametrize(
    "named",
    [
        py.name(".types.pet", "Cat"),
        py.name(".types.cat", "Cat"),
        py.name("._errors", "CatError"),
        py.name("._runtime.types.models", "ApiCat"),
        py.local("Cat"),
    ],
    ids=lambda one: f"{one.module}.{one.name}",
)
@pytest.mark.parametrize("deep", [False, True])
def test_a_type_that_nothing_defines_is_a_bug(named: py.Name, deep: bool, package: Package) -> None:
    """In a field, whose type is evaluated, and in a result, which type checkers alone see."""
    used = py.optional(py.list_of(named)) if deep else named

    def in_field(file: FilePlan) -> FilePlan:
        if not isinstance(file.view, TypeModuleView) or not file.path.endswith("/pet.py"):
            return file
        item = file.view.items[0]
        assert isinstance(item, ModelView)
        fields = tuple(replace(one, annotation=used) for one in item.fields)
        return replace(file, view=replace(file.view, items=(replace(item, fields=fields),)))

    def in_result(file: FilePlan) -> FilePlan:
        if not isinstance(file.view, ResourceView):
            return file
        methods = tuple(replace(one, returns=used) for one in file.view.methods)
        return replace(file, view=replace(file.view, methods=methods))

    for change, where in ((in_field, "types/pet.py"), (in_result, "resources/pets.py")):
        with pytest.raises(RuntimeError, match=rf"{where} (imports|uses) '{named.name}'"):
            render(broken(package, change), Report())


@pytest.mark.parametrize("left_out", ["Tag", "TagName"])
def test_a_type_that_is_not_printed_is_a_bug(left_out: str, package: Package) -> None:
    def change(file: FilePlan) -> FilePlan:
        if not isinstance(file.view, TypeModuleView):
            return file
        kept = tuple(one for one in file.view.items if one.name != left_out)
        return replace(file, view=replace(file.view, items=kept))

    with pytest.raises(RuntimeError, match=f"imports '{left_out}' from types.tag"):
        render(broken(package, change), Report())


@pytest.mark.parametrize("path", ["types/tag.py", "_client.py", "resources/pets.py"])
def test_a_module_that_is_missing_is_a_bug(path: str, package: Package) -> None:
    kept = tuple(one for one in package.files if not one.path.endswith(path))
    assert len(kept) == len(package.files) - 1
    with pytest.raises(RuntimeError, match="which does not define it"):
        render(replace(package, files=kept), Report())


def test_nothing_is_written_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def without(*arguments: object) -> tuple[Package, NamesLock]:
        made, lock = plan(*arguments)  # type: ignore[arg-type]
        kept = tuple(one for one in made.files if not one.path.endswith("types/tag.py"))
        return replace(made, files=kept), lock

    monkeypatch.setattr(pipeline, "plan", without)
    assert main(["generate", "openapi.yaml"]) == 70
    said = capsys.readouterr().err
    assert "this is a bug in bindwright" in said and "imports 'Tag' from types.tag" in said
    assert not (tmp_path / "generated").exists()
