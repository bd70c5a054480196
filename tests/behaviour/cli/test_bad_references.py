"""One bad part of a document never costs the rest: every command reads it, and says so."""

import json
from pathlib import Path

import pytest

from .conftest import Run

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /gone: {$ref: gone.yaml}
  /bad/{id}:
    parameters: [{$ref: "#/components/parameters/None"}]
    get:
      operationId: bad
      tags: [bad]
      parameters: [{in: query}]
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Bad"}}}}
        "400": {$ref: broken.yaml}
        "401": {$ref: "https://elsewhere.example/x.yaml"}
        "403": {$ref: "../outside.yaml"}
  /pets:
    get:
      operationId: pets
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Bad: {type: object, properties: {a: {$ref: "#/components/schemas/Worse"}, n: {type: integer}}}
    Worse: {allOf: [{$ref: "#/components/schemas/None"}]}
    Pet:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind}
    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {toy: {$ref: "#/components/schemas/Toy"}}}]}
    Toy: {type: object}
"""  # noqa: E501


@pytest.fixture
def broken(project: Path) -> Path:
    (project / "openapi.yaml").write_text(DOCUMENT)
    (project / "broken.yaml").write_text("a: [")
    return project


def test_every_command_reads_the_document(broken: Path, bindwright: Run) -> None:
    for command in ("generate", "check", "lint"):
        outcome = bindwright(command, "openapi.yaml")
        assert (outcome.code, "error" in outcome.err) == (0, False), command
    assert bindwright("lint", "openapi.yaml", "--strict").code == 1
    assert bindwright("generate", "openapi.yaml", "--strict", "--output", "strict").code == 1
    assert not (broken / "strict").exists()
    (broken / "good.json").write_text('{"a": [1], "n": 1}')
    (broken / "wrong.json").write_text('{"a": [1], "n": "1"}')
    asked = ("validate", "--spec", "openapi.yaml", "--operation", "bad", "--side", "response")
    assert bindwright(*asked, "good.json").code == 0
    assert bindwright(*asked, "wrong.json").code == 1


@pytest.mark.parametrize(
    "chosen",
    [
        ("--exclude", "tag:bad", "--exclude", "path:/gone"),
        ("--exclude", "* /bad/*", "--exclude", "* /gone"),
        ("--include", "id:pets"),
        ("--include", "path:/pets"),
    ],
)
def test_what_is_left_out_does_not_matter(
    chosen: tuple[str, ...], broken: Path, bindwright: Run
) -> None:
    outcome = bindwright("generate", "openapi.yaml", "--strict", *chosen)
    assert (outcome.code, outcome.err) == (0, "")
    # What extends a type that is needed is needed, too.
    text = DOCUMENT.replace("    Toy:", "    Toi:")
    (broken / "openapi.yaml").write_text(text)
    arguments = ("openapi.yaml", "--strict", "--format", "json", *chosen)
    findings = json.loads(bindwright("generate", *arguments).err)["findings"]
    assert [one["code"] for one in findings] == ["ref-not-found"]
    assert findings[0]["pointer"].startswith("/components/schemas/Cat/")


def test_what_a_configuration_leaves_out_does_not_matter_to_lint(
    broken: Path, bindwright: Run
) -> None:
    (broken / "bindwright.toml").write_text(
        '[[package]]\nspec = "openapi.yaml"\npackage = "shop"\nexclude = ["tag:bad", "* /gone"]\n'
    )
    for command in ("lint", "generate", "check"):
        assert bindwright(command, "--strict").code == 0, command


def test_a_file_that_was_missing_counts_as_soon_as_it_is_there(
    broken: Path, bindwright: Run
) -> None:
    bindwright("generate", "openapi.yaml")
    assert "0 changed" in bindwright("generate", "openapi.yaml").out
    (broken / "gone.yaml").write_text("get: {responses: {'204': {description: Gone.}}}\n")
    assert bindwright("check", "openapi.yaml").code == 1
    assert "1 created" in bindwright("generate", "openapi.yaml").out
