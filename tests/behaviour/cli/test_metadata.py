"""What a package says of itself, as far as archives, `check` and a repository of one's own."""

import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from packaging.metadata import Metadata

Run = Callable[..., Any]

KEYS = """\
description = "Pets for \\"all\\""
license = "mit"
license_files = ["LICENSE", "legal/NOTICE.txt"]
authors = [{ name = "Ann \\"A\\" Arbor", email = "a@pets.example" }, { name = "Bo" }]
keywords = ["pets", "dogs and cats"]
classifiers = ["Development Status :: 4 - Beta"]
requires_python = ">=3.12"
dependencies = ["anyio>=4 ; python_version < '3.14'"]
urls = { Homepage = "https://pets.example" }
readme_before = "readme/top.md"
readme_after = "readme/end.md"
"""


@pytest.fixture
def whole(configured: Path) -> Path:
    """A configuration with every key, and the files that it names."""
    for name in ("LICENSE", "legal/NOTICE.txt", "readme/top.md", "readme/end.md"):
        (configured / name).parent.mkdir(exist_ok=True)
        (configured / name).write_text(f"## {name}\n")
    (configured / "bindwright.toml").open("a").write(KEYS)
    return configured


def archives(folder: Path) -> tuple[ZipFile, list[str]]:
    (wheel,) = folder.glob("dist/*.whl")
    (sdist,) = folder.glob("dist/*.tar.gz")
    with tarfile.open(sdist) as archive:
        return ZipFile(wheel), archive.getnames()


def test_archives_say_it(whole: Path, bindwright: Run) -> None:
    assert bindwright("generate").code == 0
    built = bindwright("build")
    assert (built.code, built.err) == (0, "")
    wheel, sdist = archives(whole)
    with wheel:
        found = Metadata.from_email(wheel.read("pets-0.1.0.dist-info/METADATA"))
        inside = wheel.namelist()
    assert found.summary == 'Pets for "all"'
    assert (found.license_expression, found.license) == ("MIT", None)
    assert found.license_files == ["LICENSE", "NOTICE.txt"]
    assert found.author_email == '"Ann \\"A\\" Arbor" <a@pets.example>'
    assert found.author == "Bo"
    assert found.keywords == ["dogs and cats", "pets"]
    assert "Development Status :: 4 - Beta" in (found.classifiers or [])
    assert "Programming Language :: Python :: 3.11" not in (found.classifiers or [])
    assert str(found.requires_python) == ">=3.12"
    assert 'anyio>=4; python_version < "3.14"' in map(str, found.requires_dist or ())
    assert found.project_urls == {"Homepage": "https://pets.example"}
    described = found.description or ""
    places = [
        described.index(one)
        for one in (
            "pip install",
            "## readme/top.md",
            "## Quick start",
            "## License",
            "## readme/end",
        )
    ]
    assert places == sorted(places)
    for name in ("LICENSE", "NOTICE.txt"):
        assert f"pets-0.1.0.dist-info/licenses/{name}" in inside
        assert f"pets-0.1.0/{name}" in sdist


@pytest.mark.parametrize("name", ["legal/NOTICE.txt", "readme/top.md", "readme/end.md"])
def test_check_sees_a_file_that_changed(whole: Path, bindwright: Run, name: str) -> None:
    bindwright("generate")
    assert bindwright("check").code == 0
    (whole / name).write_text("## Another\n")
    outcome = bindwright("check")
    assert outcome.code == 1 and "## Another" in outcome.out
    assert bindwright("generate").code == 0
    assert bindwright("check").code == 0
    (whole / name).unlink()
    assert bindwright("check").code == 2


def test_a_licence_that_lies_there_already_stays_the_users(whole: Path, bindwright: Run) -> None:
    """The package is the top of a repository, with a LICENSE of its own."""
    config = whole / "bindwright.toml"
    config.write_text(config.read_text() + 'output = "."\n')
    (whole / "LICENSE").write_text("mine\n")
    assert bindwright("generate", "--force").code == 0
    assert '"LICENSE"' not in (whole / ".bindwright.json").read_text()
    assert bindwright("build").code == 0
    wheel, sdist = archives(whole)
    with wheel:
        assert wheel.read("pets-0.1.0.dist-info/licenses/LICENSE") == b"mine\n"
    assert "pets-0.1.0/LICENSE" in sdist
    (whole / "LICENSE").write_text("changed\n")
    assert bindwright("check").code == 0
    config.write_text(config.read_text().replace('["LICENSE", "legal/NOTICE.txt"]', "[]"))
    assert bindwright("generate").code == 0
    assert (whole / "LICENSE").read_text() == "changed\n"
    assert not (whole / "NOTICE.txt").exists()  # that was a copy


def test_a_licence_that_is_a_link_is_not_packed(whole: Path, bindwright: Run) -> None:
    config = whole / "bindwright.toml"
    config.write_text(config.read_text() + 'output = "."\n')
    assert bindwright("generate", "--force").code == 0
    (whole / "secret").write_text("secret\n")
    (whole / "LICENSE").unlink()
    (whole / "LICENSE").symlink_to(whole / "secret")
    outcome = bindwright("build")
    assert outcome.code == 1 and "build-refused" in outcome.err
    assert not list(whole.glob("dist/*"))


def test_hostile_words_of_a_document_are_text(project: Path, bindwright: Run) -> None:
    import tomllib

    path = project / "openapi.yaml"
    hostile = '\\"\\"\\"]\\n[tool.hatch]\\nx = \\u0000\\u202e<script>`${{ x }}'
    words = (
        f'summary: "{hostile}", contact: {{name: "{hostile}, b", email: "a@b.example\\nBcc: c", '
        f'url: "javascript:alert(1)"}}, license: {{name: "{hostile}"}}'
    )
    text = path.read_text().replace('version: "1"}', f'version: "1", {words}}}')
    path.write_text(
        text + f'externalDocs: {{url: "https://a.example/", description: "{hostile}"}}\n'
    )
    outcome = bindwright("generate", "openapi.yaml")
    assert outcome.code == 0
    assert outcome.err.count("info-left-out") == 2
    found = tomllib.loads((project / "generated/pyproject.toml").read_text(encoding="utf-8"))
    assert set(found["tool"]) == {"hatch", "black", "ruff"} and set(found["tool"]["hatch"]) == {
        "build"
    }
    (author,) = found["project"]["authors"]
    assert set(author) == {"name"} and author["name"].endswith("b")
    assert "\n" not in found["project"]["description"] and "," not in author["name"]
    assert found["project"]["urls"] == {"Documentation": "https://a.example/"}
    readme = (project / "generated/README.md").read_text(encoding="utf-8")
    assert "<script>" not in readme and "\u202e" not in readme and "\0" not in readme
    assert bindwright("build", "generated").code == 0
