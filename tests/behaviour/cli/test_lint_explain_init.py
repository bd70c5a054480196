"""`lint`, `explain` and `init`."""

import io
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.kinds import KINDS
from bindwright.diagnostics.rules import all_rules

Run = Callable[..., Any]


def test_lint_without_findings(configured: Path, bindwright: Run) -> None:
    outcome = bindwright("lint")
    assert (outcome.code, outcome.out, outcome.err) == (0, "openapi.yaml: nothing found\n", "")
    assert json.loads(bindwright("lint", "--format", "json").out) == {"findings": []}
    assert bindwright("lint", "openapi.yaml", "--format", "github").out == ""


def test_lint_formats(project: Path, bindwright: Run) -> None:
    path = project / "openapi.yaml"
    path.write_text(path.read_text().replace("name: {type: string}", "name: {type: sting}"))
    assert bindwright("lint", "openapi.yaml").code == 0
    assert bindwright("lint", "openapi.yaml", "--strict").code == 1
    assert bindwright("lint", "openapi.yaml", "--fail-on", "warning").code == 1
    (row,) = json.loads(bindwright("lint", "openapi.yaml", "--format", "json").out)["findings"]
    assert (row["code"], row["severity"]) == ("invalid-schema", "warning")
    assert (row["file"], row["line"], row["column"]) == ("openapi.yaml", 25, 22)
    annotation = bindwright("lint", "openapi.yaml", "--format", "github").out
    assert annotation.startswith(
        "::warning file=openapi.yaml,line=25,col=22,title=invalid-schema::"
    )


def many_mistakes(project: Path) -> None:
    fields = "".join(f"        n{number}: {{type: sting}}\n" for number in range(9))
    with (project / "openapi.yaml").open("a") as file:
        file.write(fields)


def test_findings_come_grouped(project: Path, bindwright: Run) -> None:
    many_mistakes(project)
    rows = bindwright("lint", "openapi.yaml").out.splitlines()
    assert [row.partition(":")[0] for row in rows if "[invalid-schema]" in row] == [
        *["openapi.yaml"] * 3, "warning[invalid-schema]"
    ]  # fmt: skip
    assert rows[-2:] == [
        "warning[invalid-schema]: 6 more like these; --all shows them", "9 warnings"
    ]  # fmt: skip
    assert bindwright("lint", "openapi.yaml", "--all").out.count("invalid-schema") == 9
    assert bindwright("lint", "openapi.yaml", "--quiet").out == ""
    for form in ("json", "github", "sarif", "junit"):  # programs are told all
        for more in ((), ("--all",), ("-q",)):
            out = bindwright("lint", "openapi.yaml", "--format", form, *more).out
            assert out.count("/properties/n8" if form != "github" else "title=") in (1, 2, 9)
    strict = bindwright("lint", "openapi.yaml", "--strict", "-q")
    assert strict.code == 1 and strict.out.count("error[invalid-schema]") == 4


def test_colours_stand_on_terminals_alone(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_mistakes(project)
    plain = bindwright("lint", "openapi.yaml").out
    assert "\x1b" not in plain
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    coloured = bindwright("lint", "openapi.yaml").out
    assert "\x1b[1;33mwarning[invalid-schema]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert bindwright("lint", "openapi.yaml").out == plain


def test_lint_says_each_thing_once(project: Path, bindwright: Run) -> None:
    """Two packages may be made from one document."""
    path = project / "openapi.yaml"
    path.write_text(path.read_text().replace("name: {type: string}", "name: {type: sting}"))
    (project / "bindwright.toml").write_text(
        "".join(
            f'[[package]]\nspec = "openapi.yaml"\npackage = "{name}"\noutput = "{name}"\n'
            for name in ("one", "two")
        )
    )
    assert bindwright("lint").out.count("invalid-schema") == 1


def test_lint_of_a_missing_file_or_configuration(project: Path, bindwright: Run) -> None:
    assert bindwright("lint", "missing.yaml").code == 2
    outcome = bindwright("lint")
    assert outcome.code == 2
    assert "config-unreadable" in outcome.out


def test_lint_as_of(project: Path, bindwright: Run) -> None:
    path = project / "openapi.yaml"
    lifecycle = 'x-bindwright-lifecycle: {status: deprecated, end-of-life: "2020-01-31"}'
    path.write_text(path.read_text().replace("    delete:", f"    delete:\n      {lifecycle}"))
    assert "lifecycle-past" not in bindwright("lint", "openapi.yaml", "--as-of", "2020-01-30").out
    outcome = bindwright("lint", "openapi.yaml", "--as-of", "2020-01-31")
    assert "the operation DELETE /shops reached its end of life on 2020-01-31" in outcome.out
    assert "lifecycle-past" in bindwright("lint", "openapi.yaml").out  # today
    assert bindwright("lint", "openapi.yaml", "--as-of", "tomorrow").code == 2


def test_dump_is_json_and_the_same_each_time(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bindwright("lint", "openapi.yaml", "--dump-ir")
    assert (first.code, first.err) == (0, "")
    dumped = json.loads(first.out)
    assert [one["id"] for one in dumped["operations"]] == ["GET /pets", "DELETE /shops"]
    assert list(dumped["types"]) == ["#/components/schemas/Pet", "#/components/schemas/Shop"]
    pet = dumped["types"]["#/components/schemas/Pet"]
    assert (pet["is"], pet["fields"][0]["type"]["kind"]) == ("Object", "string")
    assert bindwright("lint", "openapi.yaml", "--dump-ir").out == first.out
    content = (project / "openapi.yaml").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    piped = bindwright("lint", "-", "--dump-ir").out
    assert piped.replace('"-#', '"openapi.yaml#') == first.out


def test_the_surface_is_json_with_the_names_of_the_package(project: Path, bindwright: Run) -> None:
    outcome = bindwright("lint", "openapi.yaml", "--dump-surface")
    assert (outcome.code, outcome.err) == (0, "")
    dumped = json.loads(outcome.out)
    methods = {path: [one["name"] for one in found] for path, found in dumped["resources"].items()}
    assert methods == {"pets": ["list"], "shops": ["delete_all"]}
    (name,) = [one for one in dumped["models"]["Pet"] if one["wire_name"] == "name"]
    assert (name["type"], name["name"]) == ("str", "name")
    assert bindwright("lint", "openapi.yaml", "--dump-surface").out == outcome.out


def test_findings_of_a_dump_go_to_standard_error(project: Path, bindwright: Run) -> None:
    path = project / "openapi.yaml"
    path.write_text(path.read_text().replace("name: {type: string}", "name: {type: sting}"))
    outcome = bindwright("lint", "openapi.yaml", "--dump-ir")
    assert json.loads(outcome.out)["title"] == "Pet Shop"
    assert "invalid-schema" in outcome.err


def test_explain(bindwright: Run) -> None:
    listed = bindwright("explain")
    assert listed.code == 0
    codes = [row.split()[0] for row in listed.out.splitlines()]
    assert codes == [*all_rules(), *KINDS]
    one = bindwright("explain", "duplicate-key")
    assert one.code == 0
    assert one.out.startswith("duplicate-key (error; exit code 2)\n")
    assert "parser to parser" in one.out
    unknown = bindwright("explain", "duplicate-kee")
    assert (unknown.code, unknown.out) == (2, "")
    assert "did you mean 'duplicate-key'?" in unknown.err


def test_explain_shows_the_pages_of_the_documentation(bindwright: Run) -> None:
    index = bindwright("explain", "docs")
    assert (index.code, index.err) == (0, "")
    pages = re.findall(r"\]\((\w+)\.md\)", index.out)
    assert "configuration" in pages
    for page in pages:
        shown = bindwright("explain", page)
        assert (shown.code, shown.err) == (0, "") and shown.out.startswith("# "), page
        assert bindwright("explain", f"{page}.md").out == shown.out
    assert "did you mean 'pagination'?" in bindwright("explain", "paginaton").err
    assert bindwright("explain", "../README").code == 2
    assert {*pages, "docs"}.isdisjoint(all_rules())
    assert "bindwright explain docs" in bindwright("--help").out


@pytest.mark.parametrize(
    ("stated", "proposed"),
    [
        ("{name: MIT}", "MIT"),
        ("{name: Apache 2.0, url: https://a.example}", "Apache-2.0"),
        ('{name: "The Apache License, Version 2.0"}', "Apache-2.0"),
        ("{name: X, identifier: BSD-3-Clause}", "BSD-3-Clause"),
        ("{name: Proprietary}", None),
        ('{name: "MIT\\"\\nspec = 3"}', None),
        ("MIT", None),
    ],
)
def test_init_proposes_the_licence_of_the_api(
    project: Path, bindwright: Run, stated: str, proposed: str | None
) -> None:
    path = project / "openapi.yaml"
    text = path.read_text().replace('version: "1"}', f'version: "1", license: {stated}}}')
    path.write_text(text)
    assert bindwright("init").code == 0
    written = (project / "bindwright.toml").read_text()
    found = re.findall(r"^(.*)\n# license = \"(.*)\"$", written, re.MULTILINE)
    (line, example) = found[0]
    assert len(found) == 1
    assert example == (proposed or "MIT")
    assert ("of the API" in line) == (proposed is not None)
    assert "license" not in tomllib.loads(written)["package"][0]


def test_init_writes_a_configuration_that_works(project: Path, bindwright: Run) -> None:
    outcome = bindwright("init")
    assert (outcome.code, outcome.out.splitlines()) == (
        0,
        [
            "created  bindwright.toml",
            "created  .gitattributes",
            "look through it, then: bindwright generate",
        ],
    )
    assert bindwright("generate").code == 0
    assert (project / "generated/src/pet_shop/py.typed").is_file()
    (project / "bindwright.toml").write_text("# mine\n")
    refused = bindwright("init")
    assert (refused.code, refused.out) == (2, "")
    assert (project / "bindwright.toml").read_text() == "# mine\n"
    assert bindwright("init", "--force", "--spec", 'a "b".yaml').code == 0
    assert 'spec = "a \\"b\\".yaml"' in (project / "bindwright.toml").read_text().splitlines()


def test_init_proposes_pagination(project: Path, bindwright: Run) -> None:
    path = project / "openapi.yaml"
    paged = """\
    get:
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
  /shops:
"""
    document = path.read_text()
    start = document.index("    get:")
    path.write_text(document[:start] + paged + document[document.index("    delete:") :])
    said = bindwright("lint", "openapi.yaml").out.splitlines()[0]
    assert said.endswith("GET /pets may list things in pages: style: page, page: page")
    written = bindwright("init")
    assert "the tables stand at its end" in written.out.splitlines()[1]
    config = project / "bindwright.toml"
    head, name, table = config.read_text().partition("# [package.pagination.")
    assert table.splitlines() == [
        "pages]", "# operations = [", '#   "GET /pets",', "# ]", '# style = "page"',
        '# page = "page"',
    ]  # fmt: skip
    assert bindwright("lint").code == 0
    config.write_text(head + (name + table).replace("# ", ""))
    assert bindwright("lint").out == "openapi.yaml: nothing found\n"
    assert bindwright("generate").code == 0


def test_init_lets_git_merge_the_names(project: Path, bindwright: Run) -> None:
    line, attributes = "names.lock text eol=lf merge=union\n", project / ".gitattributes"
    attributes.write_text("* text=auto")
    assert "updated  .gitattributes" in bindwright("init").out
    assert attributes.read_text() == "* text=auto\n" + line
    assert ".gitattributes" not in bindwright("init", "--force").out
    attributes.write_text("names.lock -merge\n")  # somebody's own choice
    assert ".gitattributes" not in bindwright("init", "--force").out
    attributes.unlink()
    attributes.symlink_to(project / "elsewhere")
    outcome = bindwright("init", "--force")
    assert (outcome.code, outcome.err) == (0, f"hint: add to .gitattributes: {line}")
    assert not (project / "elsewhere").exists()
