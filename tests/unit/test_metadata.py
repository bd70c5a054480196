"""What a package says of itself: which keys are taken, which are refused and where."""

import os
from pathlib import Path

import pytest
from bindwright.config.metadata import Author, Metadata
from bindwright.config.text_files import TextFile
from bindwright.ir.info import Info
from bindwright.plan.pages.metadata import whole_metadata

from .test_config import mistakes, read

HEAD = '[[package]]\nspec = "openapi.yaml"\noutput = "sdk"\n'


def metadata(folder: Path, text: str) -> Metadata:
    return read(folder, HEAD + text).packages[0].metadata


def test_what_is_taken(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_bytes(b"\xef\xbb\xbfMIT\r\n\x0cend\r")
    (tmp_path / "more.md").write_text("\n## More\n\u202emore\n", encoding="utf-8")
    found = metadata(
        tmp_path,
        'license = "mit or licenseref-Own"\nlicense_files = ["LICENSE"]\nreadme_after = "more.md"\n'
        'authors = [{ name = "A" }, { email = "b.c+d@e.example" }]\nkeywords = ["a", "b", "a"]\n'
        'requires_python = ">=3.11.4,<4"\ndependencies = ["a[b]>=1; os_name == \\"nt\\""]\n'
        'classifiers = ["Programming Language :: Python :: 3 :: Only"]\n',
    )
    assert found.license == "MIT OR LicenseRef-Own"
    assert found.license_files == (TextFile(path=f"{tmp_path}/LICENSE", text="MIT\n\x0cend\n"),)
    assert found.readme_after is not None and found.readme_after.text == "## More\n\\u202emore"
    assert found.authors == (Author(name="A"), Author(email="b.c+d@e.example"))
    assert found.keywords == ("a", "b")
    assert found.dependencies == ('a[b]>=1; os_name == "nt"',)


@pytest.mark.parametrize(
    "line",
    [
        'description = "two\\nlines"',
        'description = "\\u202eturned"',
        'description = " "',
        "license = 3",
        'license = "Apache 2"',
        'license = "MIT AND"',
        'license = "MIT\\nName: other"',
        f'license = "{"(" * 3000}MIT"',
        'requires_python = ">=3.10"',
        'requires_python = ">3.9, !=3.10.*"',
        'requires_python = "<3.11"',
        'requires_python = ">=4"',
        'requires_python = "3.11"',
        "requires_python = 3.11",
        'readme_before = "README.rst"',
        'readme_before = "missing.md"',
        'readme_after = "sdk/README.md"',
        "urls = 3",
    ],
)
def test_a_wrong_value_is_shown(tmp_path: Path, line: str) -> None:
    (tmp_path / "sdk").mkdir()
    (tmp_path / "sdk/README.md").write_text("# Pets\n")
    key = line.partition(" ")[0]
    assert mistakes(tmp_path, HEAD + line) == [
        ("config-value", f"/package/0/{key}", 4, len(key) + 4)
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("keywords", '"a,b"'),
        ("keywords", '"a\\u0000"'),
        ("dependencies", '"a @ https://a.example/a.whl"'),
        ("dependencies", '"a>=1\\nb"'),
        ("dependencies", '"-r requirements.txt"'),
        ("classifiers", '"License :: OSI Approved :: MIT License"'),
        ("classifiers", '"Programming Language :: Python :: 3.10"'),
        ("classifiers", '"Programming Language :: Python :: 2 :: Only"'),
        ("classifiers", '"Development Status :: 4 - Betta"'),
        ("license_files", '"LICENSE"'),
        ("license_files", '"pyproject.toml"'),
        ("license_files", '"license.PY"'),
        ("license_files", '"LICENSE/../setup.py"'),
        ("license_files", '"LICENSE\\n"'),
        ("authors", "{ }"),
    ],
)
def test_a_wrong_item_is_shown(tmp_path: Path, key: str, value: str) -> None:
    column = len(key) + 5
    assert mistakes(tmp_path, f"{HEAD}{key} = [{value}]") == [
        ("config-value", f"/package/0/{key}/0", 4, column)
    ]


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        ('authors = [{ name = "A, B" }]', "authors/0/name"),
        ('authors = [{ name = "A\\r\\nBcc: b" }]', "authors/0/name"),
        ('authors = [{ email = "a@b@c" }]', "authors/0/email"),
        ('authors = [{ email = "a b@c.example" }]', "authors/0/email"),
        ('authors = [{ email = "<a@c.example>" }]', "authors/0/email"),
        ('authors = [{ mail = "a@c.example" }]', "authors/0/mail"),
        ('urls = { Home = "javascript:alert(1)" }', "urls/Home"),
        ('urls = { Home = "https://user:secret@a.example" }', "urls/Home"),
        ('urls = { Home = "https://a.example/<b>" }', "urls/Home"),
        ('urls = { Home = "https://a.example/\\nb" }', "urls/Home"),
        ('urls = { Home = "/docs" }', "urls/Home"),
        ('urls = { "a,b" = "https://a.example" }', "urls/a,b"),
        ('urls = { "-" = "https://a.example" }', "urls/-"),
        (f'urls = {{ {"a" * 33} = "https://a.example" }}', f"urls/{'a' * 33}"),
        (
            'urls = { "Home page" = "https://a.example", home-page = "https://a.example" }',
            "urls/home-page",
        ),
    ],
)
def test_wrong_authors_and_urls_are_shown(tmp_path: Path, line: str, pointer: str) -> None:
    found = mistakes(tmp_path, HEAD + line)
    assert {one[1] for one in found} == {f"/package/0/{pointer}"}
    assert {one[2] for one in found} == {4}


def test_files_that_are_none(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "NOTICE").write_text("a secret")
    project = tmp_path / "project"
    project.mkdir()
    (project / "LICENSE").write_bytes(b"\xff")
    (project / "LICENSE.txt").write_bytes(b"a\x00b")
    (project / "COPYING").write_bytes(b"a" * (1024 * 1024 + 1))
    (project / "AUTHORS").mkdir()
    (project / "NOTICE").symlink_to(outside / "NOTICE")
    (project / "linked").symlink_to(outside)
    names = ["LICENSE", "LICENSE.txt", "COPYING", "AUTHORS", "NOTICE", "linked/NOTICE.x"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(project / "AUTHORS.txt")
        names.append("AUTHORS.txt")
    (outside / "NOTICE.x").write_text("a secret")
    listed = ", ".join(f'"{one}"' for one in names)
    found = mistakes(project, f"{HEAD}license_files = [{listed}]")
    assert [one[1] for one in found] == [
        f"/package/0/license_files/{index}" for index in range(len(names))
    ]


def test_a_file_elsewhere_is_named_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("MIT\n")
    (tmp_path / "python").mkdir()
    (found,) = metadata(tmp_path / "python", 'license_files = ["../LICENSE"]\n').license_files
    assert (found.name, found.text) == ("LICENSE", "MIT\n")


def test_two_files_of_one_name(tmp_path: Path) -> None:
    for name in ("a/LICENSE", "b/license"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x")
    (found,) = mistakes(tmp_path, HEAD + 'license_files = ["a/LICENSE", "b/license"]')
    assert found[1] == "/package/0/license_files/1"


INFO = Info(
    contact="Acme,  Inc.\x00", contact_email="a@b.example", contact_url="https://b.example",
    license="MIT", documentation_url="https://b.example/docs",
)  # fmt: skip


def test_the_document_fills_in() -> None:
    found = whole_metadata(INFO, Metadata())
    assert found.authors == (Author(name="Acme Inc.\\u0000", email="a@b.example"),)
    assert dict(found.urls) == {
        "Documentation": "https://b.example/docs", "Contact": "https://b.example"
    }  # fmt: skip
    assert found.license == ""
    assert "Programming Language :: Python :: 3.11" in found.classifiers
    assert whole_metadata(Info(), Metadata()).authors == ()


def test_the_configuration_goes_first() -> None:
    stated = Metadata(
        authors=(Author(name="B"),), urls={"documentation": "https://c.example"},
        requires_python=">=3.12", classifiers=("Typing :: Typed", "Private :: x"),
    )  # fmt: skip
    found = whole_metadata(INFO, stated)
    assert found.authors == stated.authors
    assert dict(found.urls) == {
        "documentation": "https://c.example", "Contact": "https://b.example"
    }  # fmt: skip
    assert "Programming Language :: Python :: 3.11" not in found.classifiers
    assert list(found.classifiers).count("Typing :: Typed") == 1
