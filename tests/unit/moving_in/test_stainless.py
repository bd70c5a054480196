"""What the configuration of Stainless says: names, places, pages, and traps."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Node

from .conftest import Carry, Outcome

PLAIN = "organization: {name: shop}\nresources: {machines: {methods: {list: get /v1/machines}}}\n"


def config_of(done: Outcome) -> dict[str, Any]:
    package: dict[str, Any] = tomllib.loads(done.text("bindwright.toml"))["package"][0]
    return package


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("onebusaway-sdk", "OnebusawaySDK"), ("lumaai", "LumaAI"), ("Papr", "Papr"),
        ("ogx-client", "OgxClient"), ("Lightspark Grid", "LightsparkGrid"), ("openai", "OpenAI"),
        ("stop_ids_for_agency", "StopIDsForAgency"), ("queryChunksResponse", "QueryChunksResponse"),
        ("as_json", "AsJson"), ("vector_io", "VectorIo"), ("situation-url", "SituationURL"),
    ],
)  # fmt: skip
def test_names_of_classes(name: str, expected: str) -> None:
    custom = Node({"custom_casings": {"lumaai": {"pascal": "LumaAI"}}}, Origin("a"))
    assert Casings(custom).pascal(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("getById", "get_by_id"), ("_rpc", "_rpc"), ("a-b.c", "a_b_c"), ("import", "import_")],
)  # fmt: skip
def test_names_of_attributes(name: str, expected: str) -> None:
    assert Casings(Node({}, Origin("a"))).snake(name) == expected


@pytest.mark.parametrize("version", ["1.10", "2026-05-06", "'1.10'", "0x1F"])
def test_numbers_and_dates_stay_text(version: str, carry: Carry) -> None:
    done = carry(text=PLAIN + f"client_settings: {{default_headers: {{X-V: {version}}}}}\n")
    option = config_of(done)["client"]["options"]["x_v"]
    assert option == {"header": "X-V", "default": version.strip("'")}


def test_a_wrong_document_stops(carry: Carry) -> None:
    methods = "{methods: {b: get /b, c: get /c, d: get /v1/logs}}"
    done = carry(text=f"organization: {{name: a}}\nresources: {{a: {methods}}}\n")
    assert (done.code, done.text("bindwright.toml")) == (1, "")
    assert "2 of 3 operations are not in 'openapi.yaml'" in done.err
    assert "foreign-document" in done.err


def test_what_is_not_listed_is_left_out(carry: Carry) -> None:
    excluded = config_of(carry(text=PLAIN))["exclude"]
    assert "GET /v1/machines" not in excluded
    assert "GET /v1/machines/{id}/parts/{part[[]]}" in excluded  # a glob matches what it is for


def test_paths_are_matched_by_their_form(carry: Carry) -> None:
    text = PLAIN.replace("get /v1/machines", "'GET /v1/machines/{whatever}/'")
    assert list(config_of(carry(text=text))["operations"]) == ["GET /v1/machines/{id}"]


def test_an_alias_bomb_and_a_loop_are_refused(carry: Carry) -> None:
    bomb = "".join(f"x{i}: &x{i} [{', '.join([f'*x{i - 1}'] * 9)}]\n" for i in range(1, 9))
    assert carry(text=PLAIN + "x0: &x0 [a]\n" + bomb).code == 2
    assert "alias-bomb" in carry(text=PLAIN + "x: &x {y: *x}\n").err


def test_one_that_is_too_large_is_refused(carry: Carry) -> None:
    done = carry(text=PLAIN + "#" * (5 << 20))
    assert (done.code, "larger than 4 MiB" in done.err) == (2, True)


def test_a_workspace_leads_to_the_configuration_and_the_document(
    carry: Carry, tmp_path: Path
) -> None:
    (tmp_path / "sdk").mkdir()
    (tmp_path / "sdk" / "stainless.yml").write_text(PLAIN)
    targets = {"python": {"output_path": "../out"}, "go": {"output_path": "go"}}
    text = {
        "stainless_config": "stainless.yml",
        "openapi_spec": "../openapi.yaml",
        "targets": targets,
    }
    done = carry(name="sdk/workspace.json", text=json.dumps(text))
    assert done.code == 0
    assert (config_of(done)["spec"], config_of(done)["output"]) == ("openapi.yaml", "out")


@pytest.mark.parametrize("stated", ["../../etc/passwd", "nowhere.yml", "/etc/passwd", "link.yml"])
def test_a_workspace_that_leads_out_or_nowhere(stated: str, carry: Carry, tmp_path: Path) -> None:
    (tmp_path / "link.yml").symlink_to("/etc/passwd")
    done = carry(name="workspace.json", text=json.dumps({"stainless_config": stated}))
    assert (done.code, "root:" in done.err + done.out) == (2, False)
    assert done.text("bindwright.toml") == ""


@pytest.mark.parametrize("path", ["../../elsewhere", "/etc"])
def test_an_output_outside_is_not_carried(path: str, carry: Carry) -> None:
    text = json.dumps({"stainless_config": "stainless.yml", "output_path": path})
    done = carry(name="workspace.json", text=text)
    assert "output" not in config_of(done)
    assert "output_path: a folder outside of the working directory" in done.out


def test_a_package_that_is_skipped(carry: Carry) -> None:
    done = carry(text=PLAIN + "targets: {python: {skip: true}}\n")
    assert (done.code, "there is no package for Python" in done.err) == (2, True)


def test_older_layout(carry: Carry) -> None:
    done = carry(text=PLAIN + "package: {python: {name: shop-api, repo: a/b}, node: {name: x}}\n")
    assert (config_of(done)["package"], config_of(done)["name"]) == ("shop_api", "shop-api")


@pytest.mark.parametrize(
    ("scheme", "words"),
    [
        (
            "{type: cursor_id, request: {after: {x-stainless-pagination-property: {purpose: "
            "next_cursor_id_param}}}, response: {data: {type: array, items: {properties: {id: "
            "{x-stainless-pagination-property: {purpose: cursor_item_id}}}}}}}",
            {"style": "cursor", "items": "/data", "cursor": "after", "last_item": "/id"},
        ),
        (
            "{type: cursor, request: {after: {}}, response: {data: {type: array}, "
            "last_id: {x-stainless-pagination-property: {purpose: next_cursor_field}}, "
            "has_more: {type: boolean, x-stainless-pagination-property: {purpose: previous_x}}}}",
            {"style": "cursor", "items": "/data", "cursor": "after", "next": "/last_id"},
        ),
    ],
)
def test_schemes(scheme: str, words: dict[str, str], carry: Carry) -> None:
    done = carry(text=PLAIN + f"pagination: {scheme[:-1]}, name: thePage}}\n")
    expected = {"operations": ["GET /v1/machines"], **words}
    assert config_of(done)["pagination"] == {"the_page": expected}


def test_a_method_that_asks_for_a_scheme_that_does_not_fit(carry: Carry) -> None:
    method = "{list: {endpoint: get /v1/logs, paginated: numbers}}"
    text = f"organization: {{name: shop}}\nresources: {{logs: {{methods: {method}}}}}\n"
    text += "pagination: [{name: numbers, type: page_number, request: {page: {}}, response: {}}]\n"
    done = carry(text=text)
    assert "GET /v1/logs does not page as 'numbers' says" in done.err
    assert "pagination" not in config_of(done)


def test_a_configuration_that_is_hostile_in_every_place(carry: Carry) -> None:
    evil = '"\\"]\\n[[package]]\\nspec = \\"x\\" #\\u202e"'
    text = PLAIN.replace("shop", evil) + (
        f"targets: {{python: {{package_name: {evil}, project_name: {evil}, "
        f"production_repo: {evil}}}}}\n"
        f"client_settings: {{opts: {{{evil}: {{auth: {{security_scheme: Key}}, "
        f"read_env: {evil}}}}}, "
        f"default_headers: {{{evil}: {evil}}}}}\n"
        f"settings: {{license: {evil}, file_header: {evil}}}\n{evil}: {evil}\n"
    )
    done = carry(text=text)
    assert done.code == 0
    package = config_of(done)
    assert package["spec"] == "openapi.yaml"
    assert package["names"]["#/components/securitySchemes/Key"].isidentifier()
    assert "\u202e" not in done.text("bindwright.toml") + done.text("moving-in.md") + done.out


@pytest.mark.parametrize(
    "part", ["organization", "resources", "client_settings", "targets", "settings", "pagination",
             "streaming", "openapi", "environments", "security_schemes", "readme", "errors",
             "custom_casings", "query_settings", "security"],
)  # fmt: skip
@pytest.mark.parametrize(
    "value", ["[1, {a: [b]}]", "7", "text", "{a: {b: {c: 1}}, d: [1], e: 2}", "null"]
)
def test_values_of_another_kind_are_told_and_end_nothing(
    part: str, value: str, carry: Carry
) -> None:
    plain = {"organization": "{name: shop}", "targets": "{}",
             "resources": "{machines: {methods: {list: get /v1/machines}}}"}  # fmt: skip
    text = "".join(f"{key}: {one}\n" for key, one in {**plain, part: value}.items())
    assert carry(text=text).code in ((0, 2) if part == "resources" else (0,))


FAKE = """
organization: {{name: work-shop}}
pagination:
  - name: whole
    type: fake_page
    response: {response}
resources:
  machines: {{methods: {{list: get /v1/machines, retrieve: "get /v1/machines/{{id}}"}}}}
"""


def test_a_page_without_further_ones(carry: Carry) -> None:
    """Those operations page like it whose answer has the properties."""
    done = carry(text=FAKE.format(response="{data: {type: array, items: {}}}"))
    assert config_of(done)["pagination"] == {
        "whole": {"operations": ["GET /v1/machines"], "style": "single", "items": "/data"}
    }


def test_a_page_without_further_ones_that_names_no_items(carry: Carry) -> None:
    done = carry(text=FAKE.format(response="{}"))
    assert "pagination" not in config_of(done)
    assert "where the items of the answer are is expected here" in done.text("moving-in.md")
