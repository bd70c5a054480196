"""`bindwright release`: the next version, its changelog and its record, or nothing at all."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bindwright.write import together

from .conftest import DOCUMENT, Run

DAY = ("--as-of", "2026-01-02")

CONFIG = """\
# Kept as it is.
[[package]]
spec = "schema/openapi.yaml"
output = "sdk"
package = "pets"
version = '1.0.0'  # of the package
formatter = "none"
"""

WIDER = ("name: {type: string}", "name: {type: string}\n        age: {type: integer}")
GONE = ("name: {type: string}", "nick: {type: string}")
WORDS = ("All pets.", "Each pet.")


def git(*words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *words],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bindwright: Run) -> Path:
    """A configuration whose package was released as 1.0.0; nothing is in a repository."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "openapi.yaml").write_text(DOCUMENT)
    (tmp_path / "bindwright.toml").write_text(CONFIG)
    assert bindwright("release", *DAY).code == 0
    return tmp_path


def edit(folder: Path, *edits: tuple[str, str], file: str = "schema/openapi.yaml") -> None:
    text = (folder / file).read_text()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (folder / file).write_text(text)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


def test_the_first_release_is_the_version_that_is_stated(shop: Path, bindwright: Run) -> None:
    assert (shop / "bindwright.toml").read_text() == CONFIG
    record = shop / "schema" / "releases" / "1.0.0"
    names = {one.relative_to(record).as_posix() for one in record.rglob("*") if one.is_file()}
    assert names == {
        "release.json", "surface.json", "bindwright.toml", "names.lock", "document/openapi.yaml"
    }  # fmt: skip
    assert (
        "## [1.0.0] - 2026-01-02\n\n### Added\n\n- First release."
        in (shop / "CHANGELOG.md").read_text()
    )
    assert bindwright("check").code == 0
    again = bindwright("release")
    assert (again.code, again.out) == (0, "pets: nothing to release since 1.0.0\n")


@pytest.mark.parametrize(
    ("change", "version"), [(WIDER, "1.1.0"), (GONE, "2.0.0"), (WORDS, "1.0.1")]
)
def test_the_version_follows_from_what_changed(
    shop: Path, bindwright: Run, change: tuple[str, str], version: str
) -> None:
    edit(shop, change)
    dry = tree(shop)
    said = json.loads(bindwright("release", "--dry-run", "--format", "json").out)
    assert tree(shop) == dry
    assert (said["previous"], said["version"]) == ("1.0.0", version)
    assert bindwright("release", *DAY).code == 0
    assert (shop / "bindwright.toml").read_text() == CONFIG.replace("1.0.0", version)
    changelog = (shop / "CHANGELOG.md").read_text()
    assert changelog.index(f"## [{version}]") < changelog.index("## [1.0.0]")
    assert bindwright("check").code == 0
    assert bindwright("release", "--check").code == 0
    migration = shop / "schema" / "releases" / version / "migration.md"
    assert migration.is_file() == (version == "2.0.0")


def test_a_removal_says_what_to_write_now(shop: Path, bindwright: Run) -> None:
    edit(shop, GONE)
    said = json.loads(bindwright("release", "--format", "json", *DAY).out)
    assert said["bump"] == "major"
    assert said["forced_by"]["message"] == "Pet.name is gone"
    assert said["forced_by"]["place"].startswith("schema/openapi.yaml:")
    assert "- **Breaking:** `Pet.name` was removed.\n" in said["changelog"]
    assert "# pets: from 1.0.0 to 2.0.0" in said["migration"]


def test_a_change_of_type_says_before_and_after(shop: Path, bindwright: Run) -> None:
    edit(shop, ("name: {type: string}", "name: {type: integer}"))
    said = json.loads(bindwright("release", "--dry-run", "--format", "json").out)
    lines = "- Pet.name: str | None\n+ Pet.name: int | None\n```"
    assert lines in said["migration"]
    assert lines.replace("\n", "\n  ") in said["changelog"]


def test_a_class_and_its_typed_dict_are_one_thing(shop: Path, bindwright: Run) -> None:
    body = "post:\n      requestBody:\n        content:\n          application/json:\n"
    body += '            schema: {$ref: "#/components/schemas/Bill"}\n'
    body += '      responses: {"200": {description: A., content: {application/json: '
    body += '{schema: {$ref: "#/components/schemas/Bill"}}}}}\n'
    edit(
        shop,
        ("  /shops:\n", f"  /bills:\n    {body}  /shops:\n"),
        (
            "    Shop:\n",
            "    Bill: {type: object, properties: {sum: {type: integer}}}\n    Shop:\n",
        ),
    )
    said = json.loads(bindwright("release", "--format", "json").out)
    assert "`Bill` is new" in said["changelog"] and "BillParam" not in said["changelog"]


def test_below_one_a_break_is_minor_and_says_so(shop: Path, bindwright: Run) -> None:
    # Another package: one that starts with 0.3.0.
    edit(shop, ("'1.0.0'", "'0.3.0'"), file="bindwright.toml")
    for path in sorted((shop / "schema" / "releases").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert bindwright("release", *DAY).code == 0
    edit(shop, GONE)
    found = bindwright("release", *DAY)
    assert found.out.startswith("pets 0.4.0 (was 0.3.0): minor\n")
    assert "breaking; below 1.0.0 that is a minor release" in found.out
    assert "**Breaking (0.x: minor):**" in found.out
    assert bindwright("release", "--to", "1.0.0").code == 0


@pytest.mark.parametrize(
    ("version", "rule"),
    [
        ("1.0.1", "bump-too-small"), ("1.9.9", "bump-too-small"), ("1.0.0", "release-refused"),
        ("0.9", "release-refused"), ("2.0.0", ""), ("3.0", ""), ("2.0.0-RC.1", ""),
    ],
)  # fmt: skip
def test_a_version_of_ones_own_has_to_be_large_enough(
    shop: Path, bindwright: Run, version: str, rule: str
) -> None:
    edit(shop, GONE)
    before = tree(shop)
    found = bindwright("release", "--to", version)
    assert found.code == (1 if rule else 0)
    assert f"[{rule}]" in found.err if rule else not found.err
    assert (tree(shop) == before) == bool(rule)


@pytest.mark.parametrize("version", ["one", "1.0+local", "1!2.0", "1.0.dev1", ""])
def test_what_is_no_version_is_refused(shop: Path, bindwright: Run, version: str) -> None:
    assert bindwright("release", "--to", version).code == 2
    assert bindwright("release", "--to", "2.0", "--pre", "rc").code == 2


def test_pre_releases_lead_to_a_release(shop: Path, bindwright: Run) -> None:
    edit(shop, GONE)
    assert bindwright("release", "--pre", "rc").out.startswith("pets 2.0.0rc1 ")
    assert bindwright("release", "--pre", "rc").out == "pets: nothing to release since 2.0.0rc1\n"
    edit(shop, ("nick:", "nickname:"))
    assert bindwright("release", "--pre", "rc").out.startswith("pets 2.0.0rc2 (was 1.0.0)")
    assert bindwright("release", "--check").code == 0
    found = bindwright("release", "--pre", "b")
    assert found.code == 0 and "nothing to release" in found.out
    assert bindwright("release").out.startswith("pets 2.0.0 (was 1.0.0)")


def test_check_fails_where_the_version_is_too_small(shop: Path, bindwright: Run) -> None:
    edit(shop, WIDER)
    before = tree(shop)
    found = bindwright("release", "--check")
    assert found.code == 1
    assert "bindwright.toml:6:11: error[bump-too-small]: 1.0.0 is too small after 1.0.0" in (
        found.err
    )
    edit(shop, ("1.0.0", "1.1.0"), file="bindwright.toml")
    assert bindwright("release", "--check").out == "pets: 1.1.0 is enough (minor since 1.0.0)\n"
    edit(shop, ("1.1.0", "1.0.0"), file="bindwright.toml")
    assert tree(shop) == before


def test_check_looks_at_a_release_in_the_same_pull_request(shop: Path, bindwright: Run) -> None:
    """Who writes a record of his own for a removal as a patch is found out as well."""
    edit(shop, GONE)
    assert bindwright("release").code == 0
    releases = shop / "schema" / "releases"
    (releases / "2.0.0").rename(releases / "1.0.1")
    edit(shop, ("2.0.0", "1.0.1"), file="bindwright.toml")
    found = bindwright("release", "--check")
    assert found.code == 1
    assert "error[bump-too-small]: 1.0.1 is too small after 1.0.0: Pet.name is gone" in found.err


def test_a_larger_version_that_is_stated_counts(shop: Path, bindwright: Run) -> None:
    edit(shop, WIDER)
    edit(shop, ("1.0.0", "2.0.0"), file="bindwright.toml")
    assert bindwright("release").out.startswith("pets 2.0.0 (was 1.0.0): minor\n")


def test_other_output_of_the_same_document_is_a_patch(shop: Path, bindwright: Run) -> None:
    edit(shop, ('formatter = "none"', 'formatter = "none"\nfile_header = "Ours."'),
         file="bindwright.toml")  # fmt: skip
    found = bindwright("release", *DAY)
    assert found.out.startswith("pets 1.0.1 (was 1.0.0): patch\n")
    assert "The package is generated by bindwright" in found.out


def test_a_generator_that_names_things_otherwise_is_found(shop: Path, bindwright: Run) -> None:
    """The surface is the one that was recorded, not what this version would have made of it."""
    path = shop / "schema" / "releases" / "1.0.0" / "surface.json"
    surface: Any = json.loads(path.read_text())
    surface["models"]["Pet"].append({**surface["models"]["Pet"][0], "name": "legs"})
    path.write_text(json.dumps(surface))
    found = bindwright("release", "--dry-run")
    assert found.out.startswith("pets 2.0.0 (was 1.0.0): major\nforced by: Pet.legs is gone")


def test_what_people_wrote_goes_into_the_release(shop: Path, bindwright: Run) -> None:
    edit(shop, ("## [Unreleased]\n", "## [Unreleased]\n\nA note.\n\n### Added\n\n- By hand.\n"),
         file="CHANGELOG.md")  # fmt: skip
    edit(shop, WIDER)
    assert bindwright("release", *DAY).code == 0
    text = (shop / "CHANGELOG.md").read_text()
    _, section = text.split("## [Unreleased]\n\n## [1.1.0] - 2026-01-02\n")
    assert section.split("## [1.0.0]")[0].strip() == (
        "A note.\n\n### Added\n\n- By hand.\n- `Pet.age` is new."
    )


def test_a_release_that_is_killed_is_made_or_not(
    shop: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(shop, GONE)
    before = tree(shop)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    # Before everything is in place: nothing happened, but for what the next run takes up.
    with monkeypatch.context() as patch:
        patch.setattr(together, "commit", killed)
        assert bindwright("release").code != 0
    assert tree(shop) == before
    # After it: the next run completes it, and has nothing else to do.
    with monkeypatch.context() as patch:
        patch.setattr(together, "apply", killed)
        assert bindwright("release").code != 0
    assert (shop / "bindwright.toml").read_text() == CONFIG
    found = bindwright("release")
    assert (found.code, found.out) == (0, "pets: nothing to release since 2.0.0\n")
    assert "'2.0.0'" in (shop / "bindwright.toml").read_text()
    assert "## [2.0.0]" in (shop / "CHANGELOG.md").read_text()
    assert bindwright("check").code == 0
    assert not (shop / ".bindwright.tmp").exists()


def test_a_file_that_was_edited_stops_it_before_anything(shop: Path, bindwright: Run) -> None:
    edit(shop, GONE)
    edit(shop, ("class Pet", "class  Pet"), file="sdk/src/pets/types/pet.py")
    before = tree(shop)
    found = bindwright("release")
    assert found.code == 1
    assert "[file-edited]" in found.err
    assert tree(shop) == before


@pytest.fixture
def repository(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in a repository of git, with everything committed."""
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "A")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "a@b.example")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "--quiet", "--initial-branch", "main")
    git("add", "-A")
    git("commit", "--quiet", "--message", "All")
    return shop


def test_nothing_is_released_from_a_dirty_tree(repository: Path, bindwright: Run) -> None:
    edit(repository, WIDER)
    before = tree(repository)
    found = bindwright("release")
    assert found.code == 1
    assert "[release-refused]: the work tree is not clean: schema/openapi.yaml" in found.err
    assert tree(repository) == before
    assert bindwright("release", "--dry-run").code == 0
    assert bindwright("release", "--allow-dirty").code == 0


def test_a_tag_is_that_of_the_release(repository: Path, bindwright: Run) -> None:
    edit(repository, WIDER)
    git("commit", "--quiet", "--all", "--message", "Wider")
    assert bindwright("release", "--tag").code == 0
    assert git("tag").split() == ["v1.1.0"]
    assert git("show", "--no-patch", "--format=%s", "v1.1.0^{commit}") == "Release pets 1.1.0\n"
    assert git("status", "--porcelain") == ""
    assert "v1.1.0 is a tag already" in bindwright("release", "--tag").err
    edit(repository, WORDS)
    git("commit", "--quiet", "--all", "--message", "Words")
    git("tag", "v1.1.1")
    assert "v1.1.1 is a tag already" in bindwright("release").err


def test_a_release_that_was_reviewed_is_tagged_later(repository: Path, bindwright: Run) -> None:
    """A pull request holds the release; the tag comes once it was merged."""
    edit(repository, WIDER)
    git("commit", "--quiet", "--all", "--message", "Wider")
    assert bindwright("release").code == 0
    (repository / "other").write_text("")
    assert "not clean: other" in bindwright("release", "--tag").err
    (repository / "other").unlink()
    assert "tagged  v1.1.0" in bindwright("release", "--tag").out
    assert git("status", "--porcelain") == ""


def test_there_is_nothing_to_tag_without_a_repository(shop: Path, bindwright: Run) -> None:
    edit(shop, WIDER)
    assert "no git repository" in bindwright("release", "--tag").err


def test_several_packages_have_versions_of_their_own(shop: Path, bindwright: Run) -> None:
    (shop / "schema" / "other.yaml").write_text(DOCUMENT)
    more = '[[package]]\nspec = "schema/other.yaml"\noutput = "other"\npackage = "others"\n'
    (shop / "bindwright.toml").write_text(f"{CONFIG}{more}formatter = 'none'\n")
    assert bindwright("release").code == 2
    assert bindwright("release", "nobody").code == 2
    assert bindwright("release", "others", *DAY).code == 0
    assert (shop / "schema" / "releases" / "others" / "0.1.0" / "release.json").is_file()
    assert "[0.1.0]" in (shop / "CHANGELOG-others.md").read_text()
    text = (shop / "bindwright.toml").read_text()
    edit(shop, WIDER, file="schema/other.yaml")
    assert bindwright("release", "others", *DAY).code == 0
    assert 'package = "others"\nversion = "0.1.0"\nformatter' in text
    assert (shop / "bindwright.toml").read_text() == text.replace("0.1.0", "0.2.0")
    assert bindwright("release", "pets").out == "pets: nothing to release since 1.0.0\n"


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("release.json", "{"), ("release.json", "[]"), ("release.json", "[" * 99_999),
        ("surface.json", "{}"), ("names.lock", "<<<<<<< ours\n"), ("bindwright.toml", "[["),
        ("bindwright.toml", ""), ("document/openapi.yaml", "a: ["), ("surface.json", None),
    ],
)  # fmt: skip
def test_a_record_that_is_broken_is_named(
    shop: Path, bindwright: Run, file: str, content: str | None
) -> None:
    edit(shop, WIDER)
    path = shop / "schema" / "releases" / "1.0.0" / file
    path.unlink() if content is None else path.write_text(content)
    before = tree(shop)
    found = bindwright("release")
    assert found.code in (1, 2)
    assert "schema/releases/1.0.0" in found.err
    assert tree(shop) == before


@pytest.mark.parametrize("path", ["../../../secret.yaml", "/etc/hostname", "a\\..\\b", 1, None])
def test_a_record_leads_nowhere_else(shop: Path, bindwright: Run, path: object) -> None:
    """It comes with a checkout: it may not name files of this machine."""
    (shop / "secret.yaml").write_text("secret: 1\n")
    index = shop / "schema" / "releases" / "1.0.0" / "release.json"
    index.write_text(json.dumps({**json.loads(index.read_text()), "document": path}))
    found = bindwright("release")
    assert found.code == 2
    assert "[release-unreadable]" in found.err
    assert "secret" not in found.out + found.err.replace("secret.yaml", "")


def test_a_link_of_a_record_leads_nowhere_else(shop: Path, bindwright: Run) -> None:
    releases = shop / "schema" / "releases"
    (releases / "1.0.0").rename(shop.parent / f"{shop.name}-elsewhere")
    (releases / "1.0.0").symlink_to(shop.parent / f"{shop.name}-elsewhere")
    assert "[release-unreadable]" in bindwright("release").err


def test_documents_of_several_files_and_overlays_are_recorded(shop: Path, bindwright: Run) -> None:
    shared = shop / "shared"
    shared.mkdir()
    (shared / "tag.yaml").write_text("type: object\nproperties:\n  label: {type: string}\n")
    (shop / "fix.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Fix, version: '1'}\n"
        "actions:\n  - target: $.info\n    update: {title: Zoo}\n"
    )
    edit(shop, ("name: {type: string}", 'name: {$ref: "../shared/tag.yaml"}'))
    more = 'overlays = ["fix.yaml"]\nallow_folders = ["shared"]\n'
    (shop / "bindwright.toml").write_text(CONFIG + more)
    assert bindwright("release").code == 0
    record = shop / "schema" / "releases" / "2.0.0"
    assert (record / "document" / "shared" / "tag.yaml").is_file()
    assert (record / "document" / "schema" / "openapi.yaml").is_file()
    assert (record / "overlays" / "0.yaml").is_file()
    edit(shop, ("label:", "text:"), file="shared/tag.yaml")
    found = bindwright("release", "--dry-run")
    assert found.out.startswith("pets 3.0.0 (was 2.0.0): major\n"), found.err
