"""A Swagger 2.0 document and the same API in OpenAPI 3.0 give the same package."""

import json
from pathlib import Path

import pytest
import yaml
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.load.swagger import is_swagger, original_pointer
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock

OLD = """\
swagger: "2.0"
info: {title: Pet Store, version: "1"}
host: pets.example.com
basePath: /v2/
schemes: [http, https]
produces: [application/json]
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
  login: {type: basic}
security: [{key: []}, {login: []}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      tags: [pets]
      parameters:
        - {$ref: '#/parameters/Limit'}
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: pipes}
      responses:
        200:
          description: The pets.
          schema: {type: array, items: {$ref: '#/definitions/Pet'}}
          headers: {X-Next: {type: string, description: The next page.}}
        default: {$ref: '#/responses/Failure'}
    post:
      tags: [pets]
      consumes: [application/json]
      parameters: [{$ref: '#/parameters/NewPet'}]
      responses: {201: {description: Made., schema: {$ref: '#/definitions/Pet'}}}
  /pets/{id}/photo:
    parameters: [{name: id, in: path, required: true, type: string, format: uuid}]
    put:
      tags: [pets]
      parameters:
        - {name: file, in: formData, type: file, required: true}
        - {name: caption, in: formData, type: string, maxLength: 80}
      responses: {204: {description: Stored.}}
    get:
      tags: [pets]
      responses: {200: {description: The photo., schema: {type: file}}}
parameters:
  Limit: {name: limit, in: query, type: integer, maximum: 100, exclusiveMaximum: true}
  NewPet: {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
responses:
  Failure: {description: What failed., schema: {$ref: '#/definitions/Problem'}}
definitions:
  Pet:
    type: object
    required: [kind, name]
    discriminator: kind
    properties:
      kind: {type: string}
      name: {type: string, minLength: 1}
      age: {type: integer, x-nullable: true}
      parent: {$ref: '#/definitions/Pet'}
  Problem: {type: object, properties: {message: {type: string}}}
"""

NEW = """\
openapi: 3.0.3
info: {title: Pet Store, version: "1"}
servers: [{url: 'https://pets.example.com/v2'}, {url: 'http://pets.example.com/v2'}]
security: [{key: []}, {login: []}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      tags: [pets]
      parameters:
        - {$ref: '#/components/parameters/Limit'}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - name: ids
          in: query
          style: pipeDelimited
          explode: false
          schema: {type: array, items: {type: integer}}
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
          headers: {X-Next: {description: The next page., schema: {type: string}}}
        default: {$ref: '#/components/responses/Failure'}
    post:
      tags: [pets]
      requestBody: {$ref: '#/components/requestBodies/NewPet'}
      responses:
        '201':
          description: Made.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  /pets/{id}/photo:
    parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
    put:
      tags: [pets]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: {type: string, format: binary}
                caption: {type: string, maxLength: 80}
      responses: {'204': {description: Stored.}}
    get:
      tags: [pets]
      responses:
        '200':
          description: The photo.
          content: {application/octet-stream: {schema: {type: string, format: binary}}}
components:
  parameters:
    Limit:
      name: limit
      in: query
      schema: {type: integer, maximum: 100, exclusiveMaximum: true}
  requestBodies:
    NewPet:
      required: true
      content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  responses:
    Failure:
      description: What failed.
      content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    login: {type: http, scheme: basic}
  schemas:
    Pet:
      type: object
      required: [kind, name]
      discriminator: {propertyName: kind}
      properties:
        kind: {type: string}
        name: {type: string, minLength: 1}
        age: {type: integer, nullable: true}
        parent: {$ref: '#/components/schemas/Pet'}
    Problem: {type: object, properties: {message: {type: string}}}
"""


def package(path: Path, text: str) -> dict[str, str]:
    """The files that a document gives, by path."""
    path.write_text(text, encoding="utf-8")
    report = Report()
    bundle = load(str(path), report)
    config = PackageConfig(spec=str(path)).named_after("Pet Store")
    files, _ = build(bundle, config, NamesLock(), report)
    assert not report.has_errors
    return {file.path: file.text for file in files}


def test_both_spellings_give_the_same_package(tmp_path: Path) -> None:
    old, new = package(tmp_path / "old.yaml", OLD), package(tmp_path / "new.yaml", NEW)
    assert old.keys() == new.keys()
    for path, text in new.items():
        assert old[path] == text, path
    assert any(path.endswith("types/pet.py") for path in new)


def test_a_finding_points_at_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(OLD.replace("'#/definitions/Problem'", "'#/definitions/Problm'"))
    report = Report()
    bundle = load(str(path), report)
    (finding,) = report.findings
    assert finding.message == "no schema at '#/definitions/Problm': any value is taken"
    assert finding.hint == "did you mean '#/definitions/Problem'?"
    assert original_pointer(finding.origin.pointer).startswith("/responses/Failure/")
    assert bundle.document.text("openapi") == "3.0.3"


def test_a_tree_of_files_gives_the_same_package_as_one(tmp_path: Path) -> None:
    whole = yaml.safe_load(OLD)
    for key in ("paths", "definitions", "parameters", "responses"):
        for index, (name, part) in enumerate(list(whole[key].items())):
            text = yaml.safe_dump(part, sort_keys=False).replace("'#/", "'old.yaml#/")
            (tmp_path / f"{key}{index}.yaml").write_text(text)
            whole[key][name] = {"$ref": f"{key}{index}.yaml"}
    split = package(tmp_path / "old.yaml", yaml.safe_dump(whole, sort_keys=False))
    assert split == package(tmp_path / "whole.yaml", OLD)


def test_a_document_is_checked_by_its_own_meta_schema(tmp_path: Path) -> None:
    path = tmp_path / "invalid.yaml"
    path.write_text(OLD.replace("host: pets", "hst: pets"))
    report = Report()
    load(str(path), report)
    assert [(one.code, one.origin.pointer, one.at) for one in report] == [
        ("not-conforming", "/hst", "key")
    ]


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "invalid.yaml"
    path.write_text(OLD.partition("paths:")[0] + "paths: {/a: {get: {parameters: {a: 1}}}}\n")
    report = Report()
    bundle = load(str(path), report)
    assert ("not-conforming", "/paths/~1a/get/parameters") in [
        (one.code, one.origin.pointer) for one in report
    ]
    assert not report.has_errors
    assert bundle.root.data["paths"]["/a"]["get"]["parameters"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OLD, True),
        (NEW, False),
        ('{"swagger": "2.0"}', True),
        ("openapi: 3.1.0\ninfo: {title: about swagger}\n", False),
    ],
)
def test_documents_are_told_apart(text: str, expected: bool) -> None:
    assert is_swagger(text) is expected


@pytest.mark.parametrize("produces", ["application/octet-stream", "text/csv", "image/png"])
def test_an_error_is_typed_by_its_schema_whatever_success_is_made_of(
    produces: str, tmp_path: Path
) -> None:
    problem = {"description": "", "schema": {"$ref": "#/definitions/Problem"}}
    file = {"description": "", "schema": {"type": "string", "format": "binary"}}
    responses = {"200": file, "400": file, "404": problem, "500": {"$ref": "#/responses/Failure"}}
    operation = {"produces": [produces], "responses": {**responses, "default": problem}}
    document = {
        "swagger": "2.0", "info": {"title": "Boxes", "version": "1"},
        "paths": {"/boxes": {"get": operation}}, "responses": {"Failure": problem},
        "definitions": {"Problem": {"type": "object"}},
    }  # fmt: skip
    path = tmp_path / "boxes.json"
    path.write_text(json.dumps(document))
    bundle = load(str(path), Report())
    made = bundle.root.data["paths"]["/boxes"]["get"]["responses"]
    typed = {status: list(one["content"]) for status, one in made.items() if "content" in one}
    json_ = ["application/json"]
    assert typed == {"200": [produces], "400": [produces], "404": json_, "default": json_} | (
        {"500": json_} if "content" in made["500"] else {}
    )
    shared = bundle.root.data["components"]["responses"]["Failure"]
    assert list(shared["content"]) == json_
