"""`bindwright diff`: what it reads, what it prints, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.rules import all_rules

from .conftest import DOCUMENT, Run

CHANGED = DOCUMENT.replace("name: {type: string}", "name: {type: integer}")
HOSTILE = "a|b`c</td><script>alert(1)</script>@team [x](http://evil.example)"


@pytest.fixture
def pair(project: Path) -> Path:
    """Two documents: `openapi.yaml`, and `new.yaml` in which the name of a pet is a number."""
    (project / "new.yaml").write_text(CHANGED)
    return project


def test_nothing_changed(pair: Path, bindwright: Run) -> None:
    found = bindwright("diff", "openapi.yaml", "openapi.yaml", "--fail-on", "any")
    assert (found.code, found.err) == (0, "")
    assert found.out == "none: nothing changed for callers\n"


def test_only_words(pair: Path, bindwright: Run) -> None:
    (pair / "new.yaml").write_text(DOCUMENT.replace("All pets.", "Each pet."))
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--fail-on", "any")
    assert (found.code, found.out) == (0, "patch: only words changed, in 1 place\n")


def test_text(pair: Path, bindwright: Run) -> None:
    found = bindwright("diff", "openapi.yaml", "new.yaml")
    assert (found.code, found.err) == (0, "")
    assert found.out == (
        "On the wire:\n"
        "  new.yaml:25:9: breaking[type-changed]: Pet.name is integer and was string\n"
        "      in GET /pets\n"
        '      may come now: {"name": 1}\n'
        "\n"
        "In Python:\n"
        "  new.yaml:22:5: breaking[field-changed]: Pet.name: str | None becomes int | None\n"
        "\n"
        "major: 1 breaking on the wire; 1 breaking in Python\n"
    ).replace('{"name": 1}', re.findall(r"\{.*\}", found.out)[0])


@pytest.mark.parametrize(
    ("fail_on", "code"), [("breaking", 1), ("warning", 1), ("any", 1), ("none", 0)]
)
def test_exit_codes(pair: Path, bindwright: Run, fail_on: str, code: int) -> None:
    assert bindwright("diff", "openapi.yaml", "new.yaml", "--fail-on", fail_on).code == code


def test_infos_do_not_count_as_warnings(pair: Path, bindwright: Run) -> None:
    more = DOCUMENT.replace("name: {type: string}", "name: {type: string}\n        age: {}")
    (pair / "new.yaml").write_text(more)
    assert bindwright("diff", "openapi.yaml", "new.yaml", "--fail-on", "warning").code == 0
    assert bindwright("diff", "openapi.yaml", "new.yaml", "--fail-on", "any").code == 1


def test_json(pair: Path, bindwright: Run) -> None:
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--format", "json")
    value = json.loads(found.out)
    assert value["semver"] == "major"
    wire = next(one for one in value["changes"] if one["surface"] == "wire")
    assert re.fullmatch("[0-9a-f]{16}", wire.pop("fingerprint"))
    assert isinstance(wire.pop("example")["name"], int)
    place = {"pointer": "/components/schemas/Pet/properties/name", "line": 25, "column": 9}
    assert wire == {
        "rule": "type-changed", "level": "breaking", "surface": "wire", "side": "response",
        "message": "Pet.name is integer and was string", "hint": None, "accepted": None,
        "operations": ["GET /pets"],
        "old": {"file": "openapi.yaml", **place}, "new": {"file": "new.yaml", **place},
    }  # fmt: skip


def test_fingerprints_stay_where_lines_move(pair: Path, bindwright: Run) -> None:
    def prints() -> set[str]:
        found = bindwright("diff", "openapi.yaml", "new.yaml", "--format", "json")
        return {one["fingerprint"] for one in json.loads(found.out)["changes"]}

    before = prints()
    (pair / "new.yaml").write_text("# A line more.\n\n" + CHANGED)
    assert prints() == before


class _Tags(HTMLParser):
    """The tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)


def test_what_documents_say_is_no_markup(pair: Path, bindwright: Run) -> None:
    """Names and values of a document stay text, whoever prints them."""
    quoted = json.dumps(HOSTILE)
    old = DOCUMENT.replace("name: {type: string}", f"{quoted}: {{type: string}}")
    (pair / "openapi.yaml").write_text(old)
    (pair / "new.yaml").write_text(old.replace("{type: string}", "{enum: [" + quoted + "]}"))
    page = bindwright("diff", "new.yaml", "openapi.yaml", "--format", "html").out
    reader = _Tags()
    reader.feed(page)
    assert "script" not in reader.tags and "alert(1)" in page
    table = bindwright("diff", "new.yaml", "openapi.yaml", "--format", "markdown").out
    rows = [row for row in table.splitlines() if row.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    plain = re.sub(r"`+ ?.*? ?`+ \|", "", table)
    assert "<script" not in plain and "](http" not in plain.replace("\\]\\(", "")


def test_comments_fit(pair: Path, bindwright: Run) -> None:
    """A comment is never longer than its host takes, and the worst comes first."""
    names = [f"property_with_a_long_name_{number}" for number in range(2000)]
    rows = "".join(f"\n        {name}: {{type: string}}" for name in names)
    (pair / "openapi.yaml").write_text(DOCUMENT.replace("name: {type: string}", f"x: {{}}{rows}"))
    (pair / "new.yaml").write_text(DOCUMENT.replace("name: {type: string}", "x: {type: string}"))
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--format", "markdown").out
    assert len(found) < 65_536
    assert "more are not shown here" in found
    assert found.startswith("**major**: ")


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
def test_programs(pair: Path, bindwright: Run, form: str) -> None:
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--format", form)
    assert "type-changed" in found.out and "new.yaml" in found.out
    if form == "sarif":
        (run,) = json.loads(found.out)["runs"]
        assert {one["level"] for one in run["results"]} == {"error"}


def test_baseline(pair: Path, bindwright: Run) -> None:
    command = ("diff", "openapi.yaml", "new.yaml", "--fail-on", "any")
    assert bindwright(*command, "--write-baseline", "accepted.txt").code == 1
    found = bindwright(*command, "--baseline", "accepted.txt")
    assert found.code == 0
    assert "2 accepted by the baseline" in found.out
    text = (pair / "accepted.txt").read_text()
    assert "type-changed: Pet.name is integer and was string" in text
    # What people wrote stays.
    line = next(row for row in text.splitlines() if "type-changed" in row)
    (pair / "accepted.txt").write_text(text.replace(line, f"{line[:16]} Ann: the shop knows"))
    bindwright(*command, "--baseline", "accepted.txt", "--write-baseline", "accepted.txt")
    assert "Ann: the shop knows" in (pair / "accepted.txt").read_text()
    (pair / "accepted.txt").write_text("no fingerprint\n")
    found = bindwright(*command, "--baseline", "accepted.txt")
    assert found.code == 2 and "accepted.txt:1:1: error[baseline-unreadable]" in found.err
    assert bindwright(*command, "--baseline", "missing.txt").code == 2


def test_a_baseline_is_written_whole_or_not_at_all(
    pair: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = "110733bb9866b302 Ann: nobody reads it\n"
    (pair / "accepted.txt").write_text(kept)
    command = ("diff", "openapi.yaml", "new.yaml", "--write-baseline", "accepted.txt")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("bindwright.write.together.create", full)
        found = bindwright(*command)
    assert found.code == 2 and "accepted.txt: error[baseline-unreadable]" in found.err
    assert (pair / "accepted.txt").read_text() == kept
    (pair / "link.txt").symlink_to("accepted.txt")
    assert bindwright(*command[:-1], "link.txt").code == 0
    assert (pair / "link.txt").is_symlink() and (pair / "accepted.txt").read_text() != kept
    left = {"accepted.txt", "link.txt", "new.yaml", "openapi.yaml"}
    assert {one.name for one in pair.iterdir()} == left


def test_what_git_refuses_is_said_in_its_words(pair: Path, bindwright: Run) -> None:
    found = bindwright("diff", "git:nope:a.yaml", "new.yaml")
    assert found.code == 2 and "not a git repository" in found.err


def _git(folder: Path, *words: str) -> None:
    author = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    subprocess.run(["git", "-C", str(folder), *author, *words], check=True, capture_output=True)


def test_revisions_of_git(
    pair: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    schema = pair / "schema"
    schema.mkdir()
    (schema / "openapi.yaml").write_text(DOCUMENT)
    _git(pair, "init", "-q")
    _git(pair, "add", ".")
    _git(pair, "commit", "-q", "-m", "first")
    (schema / "openapi.yaml").write_text(CHANGED)
    found = bindwright("diff", "git:HEAD:schema/openapi.yaml", "schema/openapi.yaml",
                       "--format", "json")  # fmt: skip
    change = json.loads(found.out)["changes"][0]
    assert change["old"]["file"] == "git:HEAD:schema/openapi.yaml"
    assert change["new"]["file"] == "schema/openapi.yaml"
    monkeypatch.chdir(schema)
    assert bindwright("diff", "git:HEAD:openapi.yaml", "openapi.yaml", "--fail-on", "any").code == 1
    for wrong in ("git:HEAD", "git:HEAD:nothing.yaml", "git:nowhere:openapi.yaml",
                  "git:--output=x:openapi.yaml"):  # fmt: skip
        found = bindwright("diff", wrong, "openapi.yaml")
        assert found.code == 2 and "error[document-unreadable]" in found.err, wrong
    assert not (schema / "x").exists()


def test_a_document_that_is_wrong(pair: Path, bindwright: Run) -> None:
    (pair / "new.yaml").write_text("openapi: 3.1.0\ninfo: [\n")
    found = bindwright("diff", "openapi.yaml", "new.yaml")
    assert found.code == 2 and found.out == ""
    assert "new.yaml" in found.err


def test_names_of_the_configuration(configured: Path, bindwright: Run) -> None:
    """With a configuration both documents have its names, and what it leaves out is no change."""
    (configured / "new.yaml").write_text(CHANGED.replace("/shops:", "/stores:"))
    config = (configured / "bindwright.toml").read_text()
    (configured / "bindwright.toml").write_text(config + 'include = ["GET /pets"]\n')
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--config", "bindwright.toml")
    assert "operation-removed" not in found.out and "type-changed" in found.out


def test_kinds_are_explained(bindwright: Run) -> None:
    found = bindwright("explain", "property-became-optional")
    assert found.code == 0
    assert "breaking where the API sends it" in " ".join(found.out.split())
    listed = bindwright("explain").out
    assert "property-became-optional" in listed


def test_no_kind_has_the_code_of_a_rule() -> None:
    from bindwright.comparison.kinds import KINDS

    assert not KINDS.keys() & all_rules().keys()


def test_levels_of_the_configuration(configured: Path, bindwright: Run) -> None:
    (configured / "new.yaml").write_text(CHANGED)
    config = configured / "bindwright.toml"
    levels = (
        '[package.diff]\ntype-changed = "info"\nfield-changed = "none"\ntype-chanjed = "info"\n'
    )
    config.write_text(config.read_text() + levels)
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--config", "bindwright.toml",
                       "--fail-on", "warning")  # fmt: skip
    assert found.code == 0
    assert "info[type-changed]" in found.out and "field-changed" not in found.out
    config.write_text(config.read_text().replace('"info"', '"bad"'))
    found = bindwright("diff", "openapi.yaml", "new.yaml", "--config", "bindwright.toml")
    assert found.code == 2 and "error[config-value]" in found.err


def test_levels_of_rules_that_there_are_not(configured: Path, bindwright: Run) -> None:
    """A rule that there is not is told, and stops nobody."""
    (configured / "bindwright.toml").write_text(
        (configured / "bindwright.toml").read_text() + '[package.diff]\ntype-chanjed = "info"\n'
    )
    found = bindwright("diff", "openapi.yaml", "openapi.yaml", "--config", "bindwright.toml")
    assert found.code == 0
    assert "did you mean 'type-changed'?" in found.err
