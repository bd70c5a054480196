"""No package is written in which a module imports what another does not define."""

from dataclasses import replace
from typing import Any

import pytest
from bindwright.__main__ import main
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import Package
from bindwright.render import linking, render
from bindwright.render.file import File
from bindwright.render.linking import check_linking

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

Made = tuple[Package, tuple[File, ...]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    spec = tmp_path_factory.mktemp("pets") / "openapi.yaml"
    spec.write_text(DOCUMENT, encoding="utf-8")
    report = Report()
    config = PackageConfig(spec=str(spec), package="pets").named_after("Pets")
    api = lower(load(str(spec), report), report)
    package, _ = plan(api, config, NamesLock(), report)
    return package, render(package, report)


def changed(files: tuple[File, ...], path: str, **changes: Any) -> list[File]:
    return [replace(one, **changes) if one.path.endswith(path) else one for one in files]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("types/tag.py", "class Tag(", "class Tug("),
        ("types/tag.py", "TagName: TypeAlias =", "Tug: TypeAlias ="),
        ("_client.py", "class AsyncClient(", "class AnotherClient("),
        ("types/pet.py", "from .tag import", "from .tug import"),
        ("_runtime/types/models.py", "class ApiModel(", "class Model("),
        ("resources/pets.py", "class Pets(", "class Dogs("),
    ],
)
def test_a_name_that_is_missing_is_a_bug(path: str, old: str, new: str, made: Made) -> None:
    package, files = made
    (text,) = (one.text for one in files if one.path.endswith(path))
    assert old in text
    with pytest.raises(RuntimeError, match="does not define it"):
        check_linking(package, changed(files, path, text=text.replace(old, new)), Report())


@pytest.mark.parametrize("path", ["types/tag.py", "_runtime/types/models.py", "resources/pets.py"])
def test_a_module_that_is_missing_is_a_bug(path: str, made: Made) -> None:
    package, files = made
    left = [one for one in files if not one.path.endswith(path)]
    assert len(left) < len(files)
    with pytest.raises(RuntimeError):
        check_linking(package, left, Report())


def test_a_template_of_the_user_is_told_what_it_lacks(made: Made) -> None:
    package, files = made
    report = Report()
    text = "class Tug:\n    pass\n"
    check_linking(package, changed(files, "types/tag.py", text=text, template="t/a.jinja"), report)
    assert {(one.code, one.origin.source) for one in report} == {("template-failed", "t/a.jinja")}


def test_nothing_is_written_then(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(linking, "_target", lambda *_: ("src", "elsewhere"))
    assert main(["generate", "openapi.yaml"]) == 70
    assert "this is a bug in bindwright" in capsys.readouterr().err
    assert not (tmp_path / "generated").exists()
