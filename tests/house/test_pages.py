"""The pages of docs/ say what the code does: printed parts, keys, examples, links."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from bindwright.commands.init.command import TEMPLATE
from bindwright.config import CLIENT_KEYS, PACKAGE_KEYS, PackageConfig, read_config
from bindwright.config.surface import OPERATION_KEYS, OPTION_KEYS
from bindwright.diagnostics.report import Report
from bindwright.lower.extensions.x_bindwright import _CHECKS as EXTENSIONS  # pyright: ignore[reportPrivateUsage]
from bindwright.render.filters import FILTERS

from .pages import DOCS, printed
from .source import ROOT

PAGES = sorted(DOCS.glob("*.md"))
MARKDOWN = [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")

NAMING = """
[package.names]
"Pet" = "Animal"
[package.resources]
"GET /pets" = "pets"
"""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_printed_parts_are_current(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == printed(page), "run 'make pages' and commit"


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


def test_the_index_lists_every_page() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert {page.name for page in PAGES} - {"README.md"} == set(re.findall(r"\]\((\w+\.md)", index))


# bindwright.toml


KNOWN = {
    "package": set(PACKAGE_KEYS),
    "package.client": set(CLIENT_KEYS),
    "package.operations": set(OPERATION_KEYS),
    "package.client.options": set(OPTION_KEYS),
}
"""The keys that each table takes, as the code that reads them says."""

TABLES = {"package": "[[package]]", "package.operations": '[package.operations."POST /v1/jobs"]'}
"""The headers of tables that are not called as their sections are."""


def _rows(page: str) -> Iterator[tuple[str, list[str]]]:
    """The table that a row is about, and its cells."""
    table = ""
    for line in page.splitlines():
        if heading := re.fullmatch(r"## `\[+([\w.]+)\]+`.*", line):
            table = heading[1]
        elif line.startswith("## "):
            table = ""
        elif table and line.startswith("| `"):
            yield table, [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]


def test_configuration_lists_every_key() -> None:
    listed: dict[str, set[str]] = {}
    for table, cells in _rows(CONFIGURATION):
        if table in KNOWN:
            listed.setdefault(table, set()).add(cells[0].strip("`"))
    assert listed == KNOWN, "docs/configuration.md has a row for each key, and for nothing else"


def test_tables_of_names_have_a_section() -> None:
    """A key that takes a table has a section of its own."""
    sections = set(re.findall(r"^## `\[package\.(\w+)\]`", CONFIGURATION, re.MULTILINE))
    tables = {
        cells[0].strip("`")
        for table, cells in _rows(CONFIGURATION)
        if table == "package" and cells[1] == "table"
    }
    assert sections == tables


def test_examples_of_keys_are_taken(tmp_path: Path) -> None:
    texts: dict[str, list[str]] = {table: [] for table in KNOWN}
    for table, cells in _rows(CONFIGURATION):
        example = cells[-1]
        if table in KNOWN and example != "see below":
            assert re.match(r"`(\w+)", example), example
            assert re.match(r"`(\w+)", example)[1] == cells[0].strip("`")  # type: ignore[index]
            texts[table].append(example.strip("`"))
    options = texts.pop("package.client.options")
    document = "\n".join(
        line for table, lines in texts.items() for line in (TABLES.get(table, f"[{table}]"), *lines)
    )
    for name in ("LICENSE", "readme/introduction.md", "readme/support.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("What it says.\n")
    path = tmp_path / "bindwright.toml"
    for option in options:  # which goes into one place
        place = "" if option.startswith(("header", "query", "path")) else 'header = "X-Account"'
        text = f"{document}{NAMING}\n[package.client.options.account]\n{option}\n{place}\n"
        path.write_text(text, encoding="utf-8")
        report = Report()
        read_config(path, report)
        assert report.findings == []


def test_defaults_are_those_of_the_code() -> None:
    found = 0
    for table, cells in _rows(CONFIGURATION):
        if table == "package" and cells[2].startswith("`"):
            stated = tomllib.loads(f"x = {cells[2].strip('`')}")["x"]
            actual = getattr(PackageConfig(spec="x"), cells[0].strip("`"))
            assert (list(actual) if isinstance(actual, tuple) else actual) == stated, cells[0]
            found += 1
    assert found


def test_init_explains_every_key(tmp_path: Path) -> None:
    """The file that `init` writes, with every line that is only commented out put to work."""
    text = TEMPLATE.read_text(encoding="utf-8")
    text = re.sub(r"^# (?=\[package\.|[\w\"#/ ]+\"? = )", "", text, flags=re.MULTILINE)
    document = tomllib.loads(text)
    package = document["package"][0]
    assert set(package) == KNOWN["package"]
    assert set(package["client"]) == KNOWN["package.client"]
    (operation,) = package["operations"].values()
    assert set(operation) == KNOWN["package.operations"]
    path = tmp_path / "bindwright.toml"
    path.write_text(text, encoding="utf-8")


# The other pages


def test_extensions_lists_every_key() -> None:
    text = (DOCS / "extensions.md").read_text(encoding="utf-8")
    headings = " ".join(re.findall(r"^## .*", text, re.MULTILINE))
    assert set(re.findall(r"x-bindwright-[\w-]+", headings)) == set(EXTENSIONS)


def test_templates_lists_every_filter() -> None:
    text = (DOCS / "templates.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `\w+ \\\| (\w+)", text, re.MULTILINE)
    assert set(rows) == {*FILTERS, "join"}
