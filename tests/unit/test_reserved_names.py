"""Names that somebody has: the frozen lists, and that nothing generated has one of them."""

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

import pytest
from bindwright import reserved_names
from bindwright.config import PackageConfig, package_name
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.names.words import file_name
from bindwright.reserved_names import device, package_conflict, unwise_package
from bindwright.write.paths import check_rendered

DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "com9",
    "lpt1",
    "COM¹",
    "conin$",
    "CONOUT$",
    "clock$",
)


@pytest.mark.parametrize("name", [*DEVICES, "Nul", "nul.py", "aux.tar.gz", "con ", "nul:x"])
def test_devices_are_known_whatever_ends_the_name(name: str) -> None:
    assert device(name)


@pytest.mark.parametrize("name", ["con_", "console", "com", "com10", "nul_", "auxiliary", "a.con"])
def test_other_names_are_no_devices(name: str) -> None:
    assert not device(name)


def test_the_standard_library_is_listed_as_of_this_python() -> None:
    assert {name for name in sys.stdlib_module_names if package_conflict(name) is None} == set()


def test_what_generated_packages_depend_on_is_listed() -> None:
    """All that is installed with them, by the requirements of what is installed here."""
    waiting, seen = ["httpx2", "pydantic", "jsonschema-rs"], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # of another platform or version
            continue
        tops = {PurePosixPath(str(file)).parts[0].removesuffix(".py") for file in found.files or ()}
        modules = {top for top in tops if top.isidentifier() and top != "__pycache__"}
        assert modules and {one for one in modules if package_conflict(one) is None} == set()
        for line in found.requires or ():
            if "extra ==" not in line:
                required = re.match(r"[\w.-]+", line)
                assert required is not None
                waiting.append(required[0])
    assert {name for name in seen if reserved_names.distribution_conflict(name) is None} == set()
    assert len(seen) > 8


@pytest.mark.parametrize(
    "title", ["Nul", "CON", "pydantic", "PyDantic Core", "JSON", "test", "Tests", "src", "2",
              "class", "pip", "COM¹", "typing-extensions", "𝐣𝐬𝐨𝐧", "x" * 500, "word " * 99, "…", ""]
)  # fmt: skip
def test_the_name_from_a_title_is_free(title: str) -> None:
    name = package_name(title)
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name) and len(name) < 100
    assert package_conflict(name) is None and unwise_package(name) is None


def test_a_name_that_is_free_stays() -> None:
    names = ["Pets", "JSON Pets", "Test API", "Console", "Pydantic Models"]
    assert [package_name(one) for one in names] == [
        "pets", "json_pets", "test_api", "console", "pydantic_models",
    ]  # fmt: skip


HARD = [
    *DEVICES,
    "Straße",
    "Strasse",
    "STRASSE",
    "x" * 300,
    "x" * 299 + "y",
    "é",
    "e\u0301",
    "ﬀ",
    "ff",
]


def test_module_files_can_be_written_on_every_system() -> None:
    """Devices, names that differ in case or form alone, names that are too long."""
    taken: set[str] = set()
    same = ["".join(one.upper() if 2**i & n else one for i, one in enumerate("abcdefgh"))
            for n in range(200)]  # fmt: skip
    names = [file_name([word], word, taken) for word in [*HARD, *same]]
    check_rendered([f"src/p/types/{name}.py" for name in names])
    assert max(len(name.encode()) for name in names) < 200


def test_a_document_of_hard_names_makes_files_for_every_system(tmp_path: Path) -> None:
    schemas = {re.sub(r"[^\w.-]", "_", name): {"type": "object", "title": name} for name in HARD}
    variable = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    responses = {"200": {"description": "ok"}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Aux", "version": "1"},
        "paths": {
            f"/{name}/{{id}}/nul": {
                "parameters": [variable],
                "get": {"responses": responses, "tags": [name]},
            }
            for name in HARD
        },
        "components": {"schemas": schemas},
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    config = PackageConfig(spec=str(path)).named_after("Aux")
    files, _ = build(load(str(path), report), config, NamesLock(), report)
    check_rendered(file.path for file in files)
