"""bindwright.toml: what is read, what is refused and where, what decides the output."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.init.command import TEMPLATE
from bindwright.config import (
    ClientConfig,
    Config,
    PackageConfig,
    PaginationConfig,
    find_config,
    package_name,
    read_config,
)
from bindwright.config.metadata import Metadata
from bindwright.config.surface import OperationConfig, OptionConfig, QuickStart
from bindwright.config.toml_positions import locate_toml
from bindwright.diagnostics.report import Report, Stopped


def read(folder: Path, text: str) -> Config:
    path = folder / "bindwright.toml"
    path.write_text(text)
    return read_config(path, Report())


def mistakes(folder: Path, text: str) -> list[tuple[str, str, int, int]]:
    """(code, pointer, line, column) of each finding; there must be some."""
    path = folder / "bindwright.toml"
    path.write_text(text)
    report = Report()
    with pytest.raises(Stopped):
        read_config(path, report)
    assert report.exit_code == 2
    return [
        (one.code, one.origin.pointer, one.position.line, one.position.column)
        for one in report
        if one.position is not None
    ]


FULL = """\
[[package]]
spec = "schema/api.yaml"
output = "sdk"
package = "pet_shop"
name = "pet-shop-sdk"
version = "1.2.0rc1"
formatter = "black"
env_prefix = "PETS"
overlays = ["a.yaml", "b/c.yaml"]
include = ["GET *"]
exclude = ["GET /internal/*"]
keep = ["src/pet_shop/extras/*"]
templates = "templates"

[package.names]
"#/components/schemas/Pet" = "Animal"
"POST /pets" = "adopt"

[package.resources]
"POST /pets" = "pets.all"

[package.client]
timeout = 60
connect_timeout = 2.5
max_retries = 0
"""


def test_every_key(tmp_path: Path) -> None:
    (package,) = read(tmp_path, FULL).packages
    assert package == PackageConfig(
        spec=f"{tmp_path}/schema/api.yaml",
        output=f"{tmp_path}/sdk",
        package="pet_shop",
        name="pet-shop-sdk",
        version="1.2.0rc1",
        formatter="black",
        env_prefix="PETS",
        overlays=(f"{tmp_path}/a.yaml", f"{tmp_path}/b/c.yaml"),
        include=("GET *",),
        exclude=("GET /internal/*",),
        keep=("src/pet_shop/extras/*",),
        templates=f"{tmp_path}/templates",
        names={"#/components/schemas/Pet": "Animal", "POST /pets": "adopt"},
        resources={"POST /pets": "pets.all"},
        client=replace(package.client, timeout=60.0, connect_timeout=2.5, max_retries=0),
        origin=f"{tmp_path}/bindwright.toml",
    )


MOVED_IN = """\
[[package]]
spec = "api.yaml"
methods_order = "standard"
positional = "last"
unwrap = "/data"
exports = "full"

[package.words]
openai = "OpenAI"

[package.operations."POST /jobs"]
methods = ["jobs.create", "run"]
positional = ["queue"]
body_argument = "job"
unwrap = ""

[package.mixins]
Jobs = "lib.jobs:JobsMixin"

[package.additional_exports]
"lib.agents" = ["Agent"]

[package.client]
class = "PetShop"
base_error = "PetShopError"
env = { api_key = "PET_KEY" }

[package.client.options.account]
header = "X-Account"
env = "PET_ACCOUNT"
default = "main"
description = "Who pays."
"""


def test_every_key_for_moving_in(tmp_path: Path) -> None:
    (package,) = read(tmp_path, MOVED_IN).packages
    assert (package.methods_order, package.positional) == ("standard", "last")
    assert (package.unwrap, package.exports) == ("/data", "full")
    assert package.words == {"openai": "OpenAI"}
    assert package.operations == {
        "POST /jobs": OperationConfig(
            methods=("jobs.create", "run"), positional=("queue",), body_argument="job", unwrap=""
        )
    }
    assert package.mixins == {"Jobs": "lib.jobs:JobsMixin"}
    assert package.additional_exports == {"lib.agents": ("Agent",)}
    assert (package.client.class_name, package.client.base_error) == ("PetShop", "PetShopError")
    assert package.client.env == {"api_key": "PET_KEY"}
    assert package.client.options == (
        OptionConfig(
            name="account",
            header="X-Account",
            env="PET_ACCOUNT",
            default="main",
            description="Who pays.",
        ),
    )


def test_defaults(tmp_path: Path) -> None:
    (package,) = read(tmp_path, '[[package]]\nspec = "https://example.com/api.yaml"\n').packages
    assert package.spec == "https://example.com/api.yaml"
    assert package.output == f"{tmp_path}/generated"
    assert (package.package, package.name, package.env_prefix) == ("", "", "")
    assert (package.version, package.formatter) == ("0.1.0", "ruff")
    named = package.named_after("The Pet Shop!")
    assert (named.package, named.name) == ("the_pet_shop", "the-pet-shop")
    assert named.env_prefix == "THE_PET_SHOP"


def test_stated_names_are_not_derived() -> None:
    package = PackageConfig(spec="a", package="pets", env_prefix="P").named_after("Other")
    assert (package.package, package.name, package.env_prefix) == ("pets", "pets", "P")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Text Completions API", "text_completions_api"),
        ("PetStore", "pet_store"),
        ("HTTPServer v2", "http_server_v2"),
        ("  Café -- Menü ", "cafe_menu"),
        ("3D Print", "api_3d_print"),
        ("class", "api_class"),
        ("日本", "api"),
        ("", "api"),
        ("../../etc/passwd", "etc_passwd"),
    ],
)
def test_package_name(title: str, name: str) -> None:
    assert package_name(title) == name
    assert PackageConfig(spec="a.yaml").named_after(title).package == name


# Each line is put below [[package]] and a spec; the mistake stands at its (line, column) there.
WRONG = [
    ('outptu = "x"', "config-unknown-key", "/package/0/outptu", 3, 1),
    ('"spec " = "x"', "config-unknown-key", "/package/0/spec ", 3, 1),
    ("output = 3", "config-value", "/package/0/output", 3, 10),
    ('output = " "', "config-value", "/package/0/output", 3, 10),
    ('package = "a.b"', "config-value", "/package/0/package", 3, 11),
    ('package = "import"', "config-value", "/package/0/package", 3, 11),
    ('package = "naïve"', "config-value", "/package/0/package", 3, 11),
    ('name = "a/b"', "config-value", "/package/0/name", 3, 8),
    ('version = "1.0-final"', "config-value", "/package/0/version", 3, 11),
    ("version = 1.0", "config-value", "/package/0/version", 3, 11),
    ("formatter = 'yapf'", "config-value", "/package/0/formatter", 3, 13),
    ("formatter = []", "config-value", "/package/0/formatter", 3, 13),
    ('env_prefix = "x"', "config-value", "/package/0/env_prefix", 3, 14),
    ('overlays = "a.yaml"', "config-value", "/package/0/overlays", 3, 12),
    ('keep = [\n  "a",\n  1,\n]', "config-value", "/package/0/keep/1", 5, 3),
    ("names = 3", "config-value", "/package/0/names", 3, 9),
    ('names = { A = "b", C = "d-e" }', "config-value", "/package/0/names/C", 3, 24),
    ('[package.names]\n"A b" = "lambda"', "config-value", "/package/0/names/A b", 4, 9),
    ('[package.names]\nA.b = "c"', "config-value", "/package/0/names/A", 4, 1),
    ('[package.resources]\n"GET /a" = "a."', "config-value", "/package/0/resources/GET ~1a", 4, 12),
    ('pagination.a = "b"', "config-value", "/package/0/pagination/a", 3, 16),
    ("[package.pagination.a]\noperations = []", "config-value", "/package/0/pagination/a", 3, 1),
    ('[package.pagination.a]\nstyle = "link"', "config-value", "/package/0/pagination/a", 3, 1),
    (
        '[package.pagination.a]\nstyle = "links"\noperations = []',
        "config-value",
        "/package/0/pagination/a/style",
        4,
        9,
    ),
    (
        '[package.pagination.a]\nstyle = "link"\noperations = []\nhas-more = "/more"',
        "config-unknown-key",
        "/package/0/pagination/a/has-more",
        6,
        1,
    ),
    (
        '[package.pagination.a]\nstyle = "page"\noperations = []\nstart = "0"',
        "config-value",
        "/package/0/pagination/a/start",
        6,
        9,
    ),
    ("[package.client]\ntimeout = 0", "config-value", "/package/0/client/timeout", 4, 11),
    ("[package.client]\ntimeout = true", "config-value", "/package/0/client/timeout", 4, 11),
    ("[package.client]\ntimeout = nan", "config-value", "/package/0/client/timeout", 4, 11),
    ("client.max_retries = 1.5", "config-value", "/package/0/client/max_retries", 3, 22),
    ("client.class = 'My Client'", "config-value", "/package/0/client/class", 3, 16),
    ("client.base_error = 'class'", "config-value", "/package/0/client/base_error", 3, 21),
    ("client.env = { api_key = 'A-B' }", "config-value", "/package/0/client/env/api_key", 3, 26),
    ("client.options.a = 'X'", "config-value", "/package/0/client/options/a", 3, 20),
    ("client.options.a = { env = 'X' }", "config-value", "/package/0/client/options/a", 3, 16),
    (
        "client.options.a = { header = 'X', query = 'x' }",
        "config-value",
        "/package/0/client/options/a",
        3,
        16,
    ),
    (
        "client.options.a-b = { header = 'X' }",
        "config-value",
        "/package/0/client/options/a-b",
        3,
        16,
    ),
    (
        "client.options.a = { header = 'X', default = 'b', required = true }",
        "config-value",
        "/package/0/client/options/a/default",
        3,
        46,
    ),
    (
        "client.options.a = { path_prefix = '/x/{b}' }",
        "config-value",
        "/package/0/client/options/a/path_prefix",
        3,
        36,
    ),
    (
        "client.options.a = { path_prefix = 'x{a}' }",
        "config-value",
        "/package/0/client/options/a/path_prefix",
        3,
        36,
    ),
    ("positional = 'all'", "config-value", "/package/0/positional", 3, 14),
    ("methods_order = 'crud'", "config-value", "/package/0/methods_order", 3, 17),
    ("exports = true", "config-value", "/package/0/exports", 3, 11),
    ("unwrap = 'data'", "config-value", "/package/0/unwrap", 3, 10),
    ("unwrap = ''", "config-value", "/package/0/unwrap", 3, 10),
    ("words = { openai = 'Open AI' }", "config-value", "/package/0/words/openai", 3, 20),
    ("quick_start = {}", "config-value", "/package/0/quick_start", 3, 1),
    (
        "quick_start = { operation = 'GET /a', arguments = { a = 2020-01-01 } }",
        "config-value",
        "/package/0/quick_start/arguments/a",
        3,
        57,
    ),
    ("formats = { date = 'string' }", "config-value", "/package/0/formats/date", 3, 20),
    ("formats = { email = 'text' }", "config-value", "/package/0/formats/email", 3, 13),
    ("mixins = { Jobs = 'lib.jobs' }", "config-value", "/package/0/mixins/Jobs", 3, 19),
    ("mixins = { Jobs = 'lib..jobs:A' }", "config-value", "/package/0/mixins/Jobs", 3, 19),
    (
        "additional_exports = { 'a-b' = ['C'] }",
        "config-value",
        "/package/0/additional_exports/a-b",
        3,
        24,
    ),
    (
        "additional_exports = { a = ['C D'] }",
        "config-value",
        "/package/0/additional_exports/a",
        3,
        28,
    ),
    (
        '[package.operations]\n"GET /a" = { methods = [] }',
        "config-value",
        "/package/0/operations/GET ~1a/methods",
        4,
        24,
    ),
    (
        '[package.operations]\n"GET /a" = { methods = ["a.list", "a."] }',
        "config-value",
        "/package/0/operations/GET ~1a/methods/1",
        4,
        35,
    ),
    (
        '[package.operations]\n"GET /a" = { methods = ["a", "a"] }',
        "config-value",
        "/package/0/operations/GET ~1a/methods/1",
        4,
        30,
    ),
    (
        '[package.operations]\n"GET /a" = { unwrap = "data" }',
        "config-value",
        "/package/0/operations/GET ~1a/unwrap",
        4,
        23,
    ),
    (
        '[package.operations]\n"GET /a" = { body = "b" }',
        "config-unknown-key",
        "/package/0/operations/GET ~1a/body",
        4,
        14,
    ),
    ("client.retries = 1", "config-unknown-key", "/package/0/client/retries", 3, 8),
    ('[other]\nspec = "x"', "config-unknown-key", "/other", 3, 1),
]


@pytest.mark.parametrize(("line", "code", "pointer", "row", "column"), WRONG)
def test_mistakes_have_places(
    tmp_path: Path, line: str, code: str, pointer: str, row: int, column: int
) -> None:
    text = f'[[package]]\nspec = "a.yaml"\n{line}\n'
    tomllib.loads(text)  # whatever is wrong here, it is no syntax
    assert mistakes(tmp_path, text) == [(code, pointer, row, column)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[[package]]\nspec = "a\n', (2, 10)),
        ("[[package]]\nspec 3\n", (2, 6)),
        ("[[package]]\nspec = 'a'\nspec = 'b'\n", (3, 11)),
        ("[[package]\n", (1, 10)),
        ('x = """', (1, 8)),
    ],
)
def test_syntax_has_a_place(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    ((code, _, *found),) = mistakes(tmp_path, text)
    assert code == "config-syntax"
    assert tuple(found) == place


def test_what_is_not_utf_8_has_a_place(tmp_path: Path) -> None:
    path = tmp_path / "bindwright.toml"
    path.write_bytes(b"# ok\nname = 'caf\xe9'\n")
    report = Report()
    with pytest.raises(Stopped):
        read_config(path, report)
    (finding,) = report
    assert (finding.code, finding.position and finding.position.line) == ("config-syntax", 2)


def test_tables_where_an_array_of_them_is_meant(tmp_path: Path) -> None:
    assert mistakes(tmp_path, '[package]\nspec = "a"\n')[0] == ("config-value", "/package", 1, 1)
    assert mistakes(tmp_path, "# nothing\n") == [("config-value", "/package", 1, 1)]


def test_twins_are_refused(tmp_path: Path) -> None:
    text = """\
[[package]]
spec = "a.yaml"
package = "pets"

[[package]]
spec = "a.yaml"
package = "pets"
output = "./sub/../generated"
"""
    assert mistakes(tmp_path, text) == [
        ("config-value", "/package/1/output", 8, 10),
        ("config-value", "/package/1/package", 7, 11),
    ]


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    text = "[[package]]\nspec = 3\nnam = 'x'\nversion = 'y'\n"
    assert [row for _, _, row, _ in mistakes(tmp_path, text)] == [3, 2, 4]


def test_digest_covers_what_decides_and_nothing_else(tmp_path: Path) -> None:
    (package,) = read(tmp_path, FULL).packages
    (tmp_path / "elsewhere").mkdir()
    (same,) = read(tmp_path / "elsewhere", FULL).packages
    assert same.digest() == package.digest()
    neutral: dict[str, Any] = {
        "spec": "x",
        "output": "y",
        "keep": (),
        "diff": {"type-changed": "info"},
        "formatter": "none",
        "templates": None,
    }
    for key, value in neutral.items():
        assert replace(package, **{key: value}).digest() == package.digest(), key
    decisive: dict[str, Any] = {
        "package": "x", "name": "x", "version": "2", "env_prefix": "X", "include": (),
        "file_header": "x", "exclude": (), "names": {}, "resources": {}, "client": ClientConfig(),
        "pagination": (PaginationConfig(name="a", operations=("*",), words={"style": "link"}),),
        "json_schemas": True, "overlays": (), "allow_hosts": ("a",), "allow_folders": ("b",),
        "naming": "rest", "grouping": "tag", "methods_order": "standard", "positional": "last",
        "unwrap": "/data", "exports": "full", "words": {"a": "B"}, "mixins": {"A": "b:C"},
        "formats": {"date": "either"}, "quick_start": QuickStart(operation="GET /a"),
        "operations": {"GET /a": OperationConfig(unwrap="/b")}, "additional_exports": {"a": ("B",)},
        "type_folders": {"A": "b"},
        "metadata": Metadata(license="MIT"),
    }  # fmt: skip
    for key, value in decisive.items():
        assert replace(package, **{key: value}).digest() != package.digest(), key
    for key, value in {
        "class_name": "A", "base_error": "B", "env": {"a": "B"},
        "options": (OptionConfig(name="a", header="B"),),
    }.items():  # fmt: skip
        changed = replace(package, client=replace(package.client, **{key: value}))
        assert changed.digest() != package.digest(), key
    page = replace(package, pagination=decisive["pagination"])
    renamed = replace(decisive["pagination"][0], name="b")
    assert replace(page, pagination=(renamed,)).digest() != page.digest()
    known = {*neutral, *decisive, "origin", "index"}
    assert known == set(PackageConfig.__dataclass_fields__)


def test_names_in_another_order_are_the_same() -> None:
    one = PackageConfig(spec="a", names={"A": "B", "C": "D"})
    other = PackageConfig(spec="a", names={"C": "D", "A": "B"})
    assert one.digest() == other.digest()


def test_found_upward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    (tmp_path / "bindwright.toml").write_text("")
    assert find_config(Path()) == Path("../../bindwright.toml")
    (tmp_path / "a/bindwright.toml").mkdir()  # a directory is no configuration
    assert find_config(Path()) == Path("../../bindwright.toml")


def test_init_explains_every_key(tmp_path: Path) -> None:
    """Both as it is written and with every example made real, it is a configuration."""
    text = TEMPLATE.read_text("utf-8")
    assert read(tmp_path, text).packages[0].spec == f"{tmp_path}/openapi.yaml"
    every = re.sub(r'^# (?=[a-z_]+ = |\[|")', "", text, flags=re.MULTILINE)
    document = tomllib.loads(every)["package"][0]
    from bindwright.config import PACKAGE_KEYS

    assert set(document) == set(PACKAGE_KEYS)
    for name in ("LICENSE", "readme/introduction.md", "readme/support.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("What it says.\n")
    (package,) = read(tmp_path, every).packages
    assert package.client.max_retries == 2
    assert package.pagination[0].words == {
        "style": "cursor", "items": "/data", "cursor": "after", "next": "/next_cursor"
    }  # fmt: skip
    assert len(package.names) == 4


TOML = """\
# comment with [brackets] = 1
title = '''
[not.a.table]
key = 1
'''
a.b . "c.d" = [ { x = 1 }, # ] }
  { "y\\u0041" = "}" } ]
[t]
k = 2024-01-01T00:00:00Z # date
[[l]]
k = 1
[l.sub]
k = "x \\" # y"
[[l]]
  k = -1
[[l.deep]]
k = 3
"""


@pytest.mark.parametrize(
    ("pointer", "key", "value"),
    [
        ("/title", (2, 1), (2, 9)),
        ("/a/b/c.d", (6, 7), (6, 15)),
        ("/a/b/c.d/0/x", (6, 19), (6, 23)),
        ("/a/b/c.d/1/yA", (7, 5), (7, 17)),
        ("/t", (8, 1), (8, 1)),
        ("/t/k", (9, 1), (9, 5)),
        ("/l", (10, 1), (10, 1)),
        ("/l/0/k", (11, 1), (11, 5)),
        ("/l/0/sub/k", (13, 1), (13, 5)),
        ("/l/1", (14, 1), (14, 1)),
        ("/l/1/k", (15, 3), (15, 7)),
        ("/l/1/deep/0/k", (17, 1), (17, 5)),
        ("/l/1/deep/0/missing", (16, 1), (16, 1)),
        ("/not/a/table", (1, 1), (1, 1)),
    ],
)
def test_places(pointer: str, key: tuple[int, int], value: tuple[int, int]) -> None:
    found = [locate_toml(TOML, pointer, at) for at in ("key", "value")]
    assert [(one.line, one.column) for one in found] == [key, value]


@pytest.mark.parametrize("text", ["", "[", "a =", "a = [", "[[", 'a = "', "=", "a = {", "\0", "[a"])
def test_places_in_what_is_no_toml(text: str) -> None:
    assert locate_toml(text, "/a/b").line == 1
