"""The call that the README shows has values of the types that it asks for."""

from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.config.surface import QuickStart
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import ProjectView
from bindwright.plan.source.printing import Printer

DOCUMENT = """
openapi: 3.1.0
info: {{title: Chats, version: "1"}}
paths:
  /chats:
    post:
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/New"}}}}}}
      responses: {{"204": {{description: ""}}}}
  /chats/{{id}}:
    get:
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{"204": {{description: ""}}}}
components:
  schemas:
    Texts: {{type: array, items: {{type: string}}}}
    New:
      type: object
      required: [value]
      properties: {{value: {{{schema}}}}}
      {example}
"""


def shown(
    folder: Path,
    schema: str,
    example: str = "",
    chosen: QuickStart | None = None,
    report: Report | None = None,
) -> tuple[str, list[str], ProjectView]:
    """The call of the quick start, and its arguments as they are printed."""
    spec = folder / "openapi.yaml"
    spec.write_text(DOCUMENT.format(schema=schema, example=example), encoding="utf-8")
    report = report or Report()
    config = PackageConfig(spec=str(spec), package="chats", quick_start=chosen or QuickStart())
    config = config.named_after("Chats")
    package, _ = plan(lower(load(str(spec), report), report), config, NamesLock(), report)
    (view,) = (one.view for one in package.files if one.path == "README.md")
    assert isinstance(view, ProjectView) and view.example is not None
    printed: list[Any] = [Printer(None).text(value) for _, value in view.example.arguments]
    return view.example.call, printed, view


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("type: array, items: {type: string}, example: [a]", '["a"]'),
        ("type: object, example: {a: 1}", '{"a": 1}'),
        ("type: [integer, 'null'], example: 7", "7"),
        ("type: boolean, example: false", "False"),
        ("type: string, format: date, example: 2024-01-02", '"2024-01-02"'),
        ("type: array, items: {type: string}, examples: [a, [b]]", '["b"]'),
    ],
)
def test_an_example_of_the_type_is_shown(schema: str, value: str, tmp_path: Path) -> None:
    assert shown(tmp_path, schema)[:2] == ("client.chats.create", [value])


@pytest.mark.parametrize(
    "schema",
    [
        "type: array, items: {type: string}, example: '[\"a\"]'",
        "type: object, example: '{}'",
        "type: [array, 'null'], items: {type: string}, example: a",
        "type: integer, minimum: 1, example: many",
        "type: integer, minimum: 1, example: true",
        "type: string, pattern: a, example: [a]",
    ],
)
def test_one_of_another_type_is_not(schema: str, tmp_path: Path) -> None:
    assert shown(tmp_path, schema)[:2] == ("client.chats.retrieve", ['"id"'])


def test_nor_one_of_the_whole_body(tmp_path: Path) -> None:
    reference = "$ref: '#/components/schemas/Texts'"
    assert shown(tmp_path, reference, "example: {value: a}")[0] == "client.chats.retrieve"
    assert shown(tmp_path, reference, "example: {value: [a]}")[1] == ['["a"]']


def test_a_variable_is_exported_once(tmp_path: Path) -> None:
    exported = shown(tmp_path, "type: boolean")[2].exported
    assert exported == ("CHATS_BASE_URL",)


NEEDY = "type: string, pattern: '^[a-z]{8}$'"


def test_the_configuration_chooses_the_call_and_its_values(tmp_path: Path) -> None:
    chosen = QuickStart(operation="POST /chats", arguments={"value": "abcdefgh"})
    report = Report()
    call, values, _ = shown(tmp_path, NEEDY, "", chosen, report)
    assert (call, values) == ("client.chats.create", ['"abcdefgh"'])
    assert not [one for one in report if one.rule.code == "name-unused"]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (QuickStart(operation="POST /chat"), "the operation 'POST /chat' is not there"),
        (
            QuickStart(operation="POST /chats"),
            "the operation 'POST /chats' needs values in [package.quick_start.arguments]",
        ),
        (
            QuickStart(operation="POST /chats", arguments={"value": "abcdefgh", "valeu": 1}),
            "POST /chats has no argument 'valeu'",
        ),
    ],
)
def test_a_choice_that_can_not_be_shown_is_told(
    tmp_path: Path, chosen: QuickStart, said: str
) -> None:
    report = Report()
    call, _, _ = shown(tmp_path, NEEDY, "", chosen, report)
    assert [one.message for one in report if one.rule.code == "name-unused"] == [said]
    is_shown = "valeu" in chosen.arguments
    assert call == ("client.chats.create" if is_shown else "client.chats.retrieve")
