"""A package that another generator made, as text: what its users can name."""

import io
import json
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from bindwright.diagnostics.report import Report, Stopped
from bindwright.packages import files
from bindwright.packages.files import PackageFiles, read_package
from bindwright.packages.surface import Published, read_surface
from bindwright.plan.surface import dump

from tests.unit.packages.harbour import HARBOUR

pytest.importorskip("griffe", reason="the extra 'packages' is not installed")


def written(folder: Path, name: str = "harbour") -> Path:
    for path, text in HARBOUR.items():
        (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / path).write_text(text, encoding="utf-8")
    return folder / name


def read(more: dict[str, str] | None = None, report: Report | None = None) -> Published:
    texts = {path: text.encode() for path, text in (HARBOUR | (more or {})).items()}
    return read_surface(PackageFiles(given="h", name="harbour", files=texts), report or Report())


def test_methods_with_their_arguments() -> None:
    surface = json.loads(dump(read().surface))
    assert list(surface["resources"]) == ["ships", "ships.anchors"]
    ships = {one["name"]: one for one in surface["resources"]["ships"]}
    assert {name: one["operation"] for name, one in ships.items()} == {
        "create": "POST /ships",
        "retrieve": "GET /harbours/{harbour}/ships/{ship_id}",
        "list": "GET /ships",
        "sink_all": "",
    }
    retrieve = [(one["name"], one["keyword_only"]) for one in ships["retrieve"]["arguments"]]
    assert retrieve == [("ship_id", False), ("harbour", True)]
    listing = {one["name"]: one for one in ships["list"]["arguments"]}
    assert listing["colors"]["type"] == "list[str] | None | Omit"
    assert (listing["colors"]["default"], listing["colors"]["required"]) == ("omit", False)
    assert ships["list"]["returns"] == "ShipListResponse"


def test_overloads_and_streams_are_those_of_ours() -> None:
    create = read().surface.resources["ships"][0]
    assert [len(one.arguments) for one in create.overloads] == [3, 3]
    assert json.loads(dump(read().surface))["resources"]["ships"][0]["overloads"][1] | {
        "arguments": None
    } == {"arguments": None, "returns": "Stream[Ship]", "async_returns": "AsyncStream[Ship]"}


def test_types() -> None:
    surface = json.loads(dump(read().surface))
    ship = {
        one["name"]: (one["wire_name"], one["type"], one["required"], one["nullable"])
        for one in surface["models"]["Ship"]
    }
    assert ship == {
        "id": ("id", "str", True, False),
        "crew": ("crew", "Crew", True, False),
        "home": ("home", "Place", False, False),
        "built_in": ("builtIn", "int", False, False),
        "tags": ("tagList", "list[str | int]", True, False),
        "color": ("color", "Color", True, True),
        "more": ("more", "dict[str, object]", True, False),
    }
    keys = {one["name"]: (one["wire_name"], one["required"])
            for one in surface["models"]["ShipListParams"]}  # fmt: skip
    assert keys == {"colors": ("colors", False), "page_size": ("pageSize", True)}
    assert surface["aliases"] == {
        "Color": 'typing.Literal["red", "blue"]',
        "ShipListResponse": "list[Ship]",
    }


def test_the_client_and_what_the_top_offers() -> None:
    found = read()
    assert found.client == "HarbourSDK"
    assert [one.name for one in found.surface.options] == ["api_key"]
    assert found.environment == {"api_key": "HARBOUR_TOKEN", "base_url": "HARBOUR_BASE_URL"}
    names = {name for names in found.surface.exports.values() for name in names}
    assert {"HarbourSDK", "AsyncClient", "NotFoundError", "Ship", "Place", "omit"} <= names
    assert not {"__version__", "types", "resources"} & names
    assert {name: one.name for name, one in found.surface.errors.items()} == {
        "APIError": "HarbourSDKError",
        "NotFoundError": "APIError",
    }


def test_what_is_sent() -> None:
    calls = read().calls
    assert calls["ships.create"].wire["x_trace"] == ("header", "X-Trace")
    assert calls["ships.create"].wire["name"] == ("body", "name")
    assert calls["ships.list"].wire["page_size"] == ("query", "pageSize")


def test_what_the_text_does_not_tell_is_listed() -> None:
    unread = read().unread
    assert any(one.startswith("ships.sink_all()") for one in unread)
    assert len(unread) == 1


def test_types_that_nobody_imports_are_known_where_their_names_are_their_own() -> None:
    """Of two that are called `Crew` neither is."""
    assert "Crew" in read().surface.models and "Crew" not in read().types.names
    place = (
        HARBOUR["types/shared/place.py"] + "    by: Crew\n\nclass Crew(BaseModel):\n    n: int\n"
    )
    more = {"types/shared/place.py": place}
    found = read(more)
    assert "Crew" not in found.surface.models
    assert any(one.startswith("Crew: names of several types") for one in found.unread)


# Where it lies


def _archives(folder: Path) -> dict[str, Path]:
    wheel, sdist = folder / "harbour-1.0-py3-none-any.whl", folder / "harbour-1.0.tar.gz"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in HARBOUR.items():
            archive.writestr(f"harbour/{path}", text)
        archive.writestr("harbour-1.0.dist-info/METADATA", "Name: harbour")
    with tarfile.open(sdist, "w:gz") as packed:
        for path, text in HARBOUR.items():
            for name in (f"harbour-1.0/src/harbour/{path}", f"harbour-1.0/tests/{path}"):
                member = tarfile.TarInfo(name)
                member.size = len(text.encode())
                packed.addfile(member, io.BytesIO(text.encode()))
    return {"wheel": wheel, "sdist": sdist}


@pytest.mark.parametrize("form", ["folder", "project", "wheel", "sdist"])
def test_forms_of_a_package(form: str, tmp_path: Path) -> None:
    """The folder with __init__.py, the one around it, and both kinds of archives."""
    places = {
        "folder": lambda: written(tmp_path),
        "project": lambda: written(tmp_path / "src").parent.parent,
        "wheel": lambda: _archives(tmp_path)["wheel"],
        "sdist": lambda: _archives(tmp_path)["sdist"],
    }
    report = Report()
    found = read_package(str(places[form]()), report)
    assert found.name == "harbour" and found.files.keys() == HARBOUR.keys()
    assert list(report) == []


def test_an_installed_package() -> None:
    """By its import name or that of its distribution; it is found, not imported."""
    assert "__init__.py" in read_package("pluggy", Report()).files
    assert files.is_package("python-multipart") and not files.is_package("no-such-package")


def test_several_packages_are_for_people_to_tell_apart(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("")
    report = Report()
    with pytest.raises(Stopped):
        read_package(str(tmp_path), report)
    (finding,) = report
    assert "holds 2 packages (one, two)" in finding.message


# Nothing in it is trusted


def test_nothing_is_run() -> None:
    """The package raises where it is imported, and so does no reader."""
    assert "this was run" in HARBOUR["__init__.py"] and read().client


def test_links_that_lead_out_are_left_out(tmp_path: Path) -> None:
    package = written(tmp_path)
    (tmp_path / "secret.py").write_text("KEY = 1")
    os.symlink(tmp_path / "secret.py", package / "types" / "secret.py")
    os.symlink(tmp_path, package / "up")
    report = Report()
    found = read_package(str(package), report)
    assert "types/secret.py" not in found.files
    assert {one.code for one in report} == {"package-part-unread"} and len(report.findings) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("nested", "X = " + "(" * 5_000 + ")" * 5_000),
        ("chain", "X: " + " | ".join(["int"] * 20_000)),
        ("bytes", "X = '\0'"),
        ("coding", "# -*- coding: no-such -*-\nX = 1"),
        ("words", "class = 1"),
    ],
)
def test_what_is_no_python_costs_its_module_alone(name: str, text: str) -> None:
    report = Report()
    found = read({f"types/{name}.py": text}, report)
    assert [one.code for one in report if one.code != "package-untold"] == ["package-part-unread"]
    assert "Ship" in found.surface.models


def test_a_stack_that_was_made_deeper_is_not_used_up() -> None:
    """Whoever judged deep values has allowed more calls than the parser may take."""
    sys.setrecursionlimit(20_000)
    report = Report()
    read({"types/chain.py": "X: " + " | ".join(["int"] * 5_000)}, report)
    assert "package-part-unread" in {one.code for one in report}
    assert sys.getrecursionlimit() == 20_000


def test_hostile_modules_do_not_hurt() -> None:
    """Imports in circles, classes that are their own bases or children, numbers without end."""
    more = {
        "types/__init__.py": HARBOUR["types/__init__.py"]
        + "from .a import A as A\nfrom .loop import Loop as Loop\nfrom .big import Big as Big\n",
        "types/a.py": "from .b import A as A",
        "types/b.py": "from .a import A as A",
        "types/loop.py": "class Loop(Loop):\n    loop: 'Loop'\n    bad: '((' = 1",
        "types/big.py": f"from typing import Literal\nBig = Literal[0x{'f' * 50_000}]",
        "resources/ships/anchors.py": HARBOUR["resources/ships/anchors.py"]
        + "    @property\n    def again(self) -> 'AnchorsResource': ...\n",
    }
    found = read(more)
    assert dump(found.surface) and "Loop" in found.surface.models


def test_archives_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = _archives(tmp_path)["wheel"]
    for name, limit in (("_MAX_UNPACKED", 100), ("MAX_BYTES", 100), ("_MAX_FILES", 3)):
        with monkeypatch.context() as patched:
            patched.setattr(files, name, limit)
            report = Report()
            with pytest.raises(Stopped):
                read_package(str(wheel), report)
            assert [one.code for one in report] == ["package-unreadable"]
    wheel.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(Stopped):
        read_package(str(wheel), Report())


def test_a_package_without_a_client_is_told() -> None:
    report = Report()
    with pytest.raises(Stopped):
        read_surface(PackageFiles(given="x", name="x", files={"__init__.py": b""}), report)
    assert "shows no client" in next(iter(report)).message


def test_griffe_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the command that installs it is named."""
    monkeypatch.setitem(__import__("sys").modules, "griffe", None)
    report = Report()
    with pytest.raises(Stopped):
        read(report=report)
    (finding,) = report
    assert finding.hint == 'pip install "bindwright[packages]"'
