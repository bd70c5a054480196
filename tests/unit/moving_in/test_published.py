"""`init --from PACKAGE`: the names of a published package, where the document is sure of them."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from tests.unit.packages.harbour import HARBOUR

pytest.importorskip("griffe", reason="the extra 'packages' is not installed")

DOCUMENT = """\
openapi: 3.1.0
info: {title: Harbour, version: "1"}
servers: [{url: https://harbour.example}]
security: [{Key: []}]
paths:
  /ships:
    get:
      operationId: listVessels
      tags: [vessels]
      parameters:
        - {name: colors, in: query, schema: {type: array, items: {type: string}}}
        - {name: pageSize, in: query, schema: {type: integer}}
      responses:
        "200":
          description: All
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Vessel"}}
    post:
      operationId: addVessel
      tags: [vessels]
      parameters: [{name: X-Trace, in: header, schema: {type: string}}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties: {name: {type: string}, stream: {type: boolean}}
      responses:
        "200":
          description: It
          content: {application/json: {schema: {$ref: "#/components/schemas/Vessel"}}}
  /harbours/{harbour_id}/ships/{vessel}:
    get:
      operationId: getVessel
      tags: [vessels]
      parameters:
        - {name: harbour_id, in: path, required: true, schema: {type: string}}
        - {name: vessel, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: It
          content: {application/json: {schema: {$ref: "#/components/schemas/Vessel"}}}
  /anchors:
    delete:
      operationId: dropAnchors
      responses: {"204": {description: Gone}}
  /new:
    get:
      operationId: getNew
      responses: {"204": {description: New}}
components:
  securitySchemes: {Key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Vessel:
      type: object
      required: [id, crew, tagList, color, more]
      properties:
        id: {type: string}
        crew: {type: object, required: [captain], properties: {captain: {type: string}}}
        home: {$ref: "#/components/schemas/Location"}
        builtIn: {type: integer}
        tagList: {type: array, items: {type: string}}
        color: {type: [string, "null"], enum: [red, blue, null]}
        more: {type: object, additionalProperties: true}
    Location: {type: object, required: [name], properties: {name: {type: string}}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package and the document."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    for path, text in HARBOUR.items():
        (tmp_path / "harbour" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "harbour" / path).write_text(text, encoding="utf-8")
    return tmp_path


def carried(*options: str) -> Any:
    assert main(["init", "--from", "harbour", *options]) == 0
    (package,) = tomllib.loads(Path("bindwright.toml").read_text("utf-8"))["package"]
    return package


def test_names_of_the_package_become_ours(folder: Path) -> None:
    found = carried()
    assert (found["package"], found["env_prefix"]) == ("harbour", "HARBOUR")
    assert found["positional"] == "last"
    assert found["client"] == {
        "class": "HarbourSDK",
        "base_error": "HarbourSDKError",
        "env": {"api_key": "HARBOUR_TOKEN"},
    }
    operations = {key: one["methods"] for key, one in found["operations"].items()}
    assert operations == {
        "POST /ships": ["ships.create"],
        "GET /harbours/{harbour_id}/ships/{vessel}": ["ships.retrieve"],
        "GET /ships": ["ships.list"],
        "DELETE /anchors": ["ships.anchors.drop"],
    }
    assert found["names"] == {
        "#/components/securitySchemes/Key": "api_key",
        "GET /harbours/{harbour_id}/ships/{vessel}::path harbour_id": "harbour",
        "GET /harbours/{harbour_id}/ships/{vessel}::path vessel": "ship_id",
        "#/components/schemas/Vessel": "Ship",
        "#/components/schemas/Location": "Place",
        "#/components/schemas/Vessel/color": "Color",
    }
    assert found["type_folders"] == {"Place": "shared"}


def test_what_is_not_certain_is_listed(folder: Path) -> None:
    carried()
    report = Path("moving-in.md").read_text("utf-8")
    assert "types/ShipListParams: no schema is certain to be it" in report
    assert "ships.sink_all(): its text does not tell which operation it calls" in report


def test_the_new_package_has_the_old_calls(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `diff` finds before is gone after it: methods, arguments and classes stay."""

    def lost(*options: str) -> set[str]:
        capsys.readouterr()
        main(["diff", "harbour", "openapi.yaml", "--format", "json", *options])
        changes = json.loads(capsys.readouterr().out)["changes"]
        return {
            f"{one['rule']} {one['message'].partition('(')[0]}"
            for one in changes
            if one["level"] == "breaking"
        }

    before = lost()
    carried()
    after = lost("--config", "bindwright.toml")
    assert {"method-moved client.ships.retrieve", "name-removed Ship is gone"} <= before
    kept = {one for one in after if one.startswith(("method-", "argument-", "option-"))}
    # Written by hand, and an argument for which the document does not take null.
    assert kept == {"method-removed client.ships.sink_all", "argument-narrowed client.ships.list"}
    assert not {"name-removed Ship is gone", "name-removed Place is gone"} & after


def test_operations_that_are_new_stay_in_the_package(folder: Path) -> None:
    assert "exclude" not in carried()


def test_a_second_run_keeps_what_was_changed_by_hand(folder: Path) -> None:
    carried()
    path = Path("bindwright.toml")
    path.write_text(path.read_text("utf-8").replace('"Place"', '"Berth"'), encoding="utf-8")
    assert carried()["names"]["#/components/schemas/Location"] == "Berth"


def test_the_package_of_another_document_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = DOCUMENT.replace("/ships", "/boats").replace("/anchors", "/ropes")
    Path("openapi.yaml").write_text(text, encoding="utf-8")
    assert main(["init", "--from", "harbour"]) == 1
    assert "[foreign-document]" in capsys.readouterr().err
    assert not Path("bindwright.toml").exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [("nowhere.whl", "can't read 'nowhere.whl'"), ("pypi:", "this is no pypi:NAME==VERSION")],
)
def test_what_is_no_package(
    given: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--from", given]) == 2
    assert told in capsys.readouterr().err
