"""A document of pets, and the command run on it."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main
from bindwright.validation.running import segments as segments_module

SPEC = """
openapi: 3.2.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    post:
      operationId: create_pet
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
      responses:
        '201':
          description: Made.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Pet'}}
        '422':
          description: Refused.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Problem'}}
  /pets/watch:
    get:
      operationId: watch_pets
      responses:
        '200':
          description: What happens.
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [data]
                oneOf:
                  - properties:
                      event: {const: born}
                      data:
                        type: string
                        contentMediaType: application/json
                        contentSchema: {$ref: '#/components/schemas/Pet'}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        age: {type: integer, minimum: 0}
        colour: {type: string, deprecated: true}
        children: {type: array, items: {$ref: '#/components/schemas/Pet'}}
    Problem:
      type: object
      required: [reason]
      properties: {reason: {type: string}}
"""

Run = Any


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document in it, and ranges so small that a file has several."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(segments_module, "RANGE", 5_000)
    Path("spec.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


@pytest.fixture
def validate(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command; gives the exit code, standard output and standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["validate", "--spec", "spec.yaml", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def make_pets(count: int, seed: int = 0) -> bytes:
    """Lines of pets, of which some are wrong and some have what is deprecated."""
    chance = random.Random(seed)
    rows: list[bytes] = []
    for index in range(count):
        pet: dict[str, Any] = {"name": f"pet {index} ü", "age": index}
        kind = chance.random()
        if kind < 0.02:
            pet = {"age": 1}
        elif kind < 0.04:
            pet["age"] = -index
        elif kind < 0.06:
            pet["colour"] = "red"
        rows.append(json.dumps(pet, ensure_ascii=kind < 0.5).encode())
    return b"\n".join(rows) + b"\n"
