"""Which version a change asks for: what callers of the package can see of it, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.release.versions import effective, final, following, parsed, pre_release
from bindwright.comparison.kinds import ABSORBED, KINDS, Column
from bindwright.comparison.verdict import Bump, forced_by
from packaging.version import Version

from tests.behaviour.diff.compared import JSON, Compared, Edit, compare, schema, unedited


def _parameter(**words: Any) -> Edit:
    def edit(made: JSON) -> None:
        made["paths"]["/things"]["post"]["parameters"] = [
            {"name": "ids", "in": "query",
             "schema": {"type": "array", "items": {"type": "string"}}, **words}
        ]  # fmt: skip

    return edit


def _path(text: str) -> Edit:
    def edit(made: JSON) -> None:
        made["paths"][text] = made["paths"].pop("/things")

    return edit


def _status(status: str) -> Edit:
    def edit(made: JSON) -> None:
        responses = made["paths"]["/things"]["post"]["responses"]
        responses[status] = responses.pop("201")

    return edit


STRING: JSON = {"type": "string"}


def _compared(folder: Path, old: Edit, new: Edit) -> tuple[Compared, Bump]:
    found = compare(folder, old, new)
    return found, forced_by((*found.wire, *found.python), found.words).bump


@pytest.mark.parametrize(
    ("old", "new", "bump"),
    [
        (_parameter(explode=True), _parameter(explode=False), Bump.PATCH),
        (_path("/v1/things"), _path("/v2/things"), Bump.PATCH),
        (_status("201"), _status("200"), Bump.PATCH),
        (schema(STRING), schema({"type": "integer"}), Bump.MAJOR),
        (schema(STRING), schema({**STRING, "maxLength": 3}), Bump.MAJOR),
        (schema({"enum": ["a", "b"]}), schema({"enum": ["a", "b", "c"]}), Bump.MINOR),
        (schema({"enum": ["a", "b", "c"]}), schema({"enum": ["a", "b"]}), Bump.MAJOR),
        (schema(STRING), schema(STRING), Bump.NONE),
        (schema(STRING), schema({**STRING, "description": "A word."}), Bump.PATCH),
        (schema(STRING), schema({**STRING, "deprecated": True}), Bump.MINOR),
        (unedited(), _path("/others"), Bump.MAJOR),
    ],
)
def test_what_a_caller_can_see(tmp_path: Path, old: Edit, new: Edit, bump: Bump) -> None:
    assert _compared(tmp_path, old, new)[1] is bump


def test_what_the_package_takes_in_still_breaks_the_wire(tmp_path: Path) -> None:
    found, bump = _compared(tmp_path, _parameter(explode=True), _parameter(explode=False))
    assert (found.bump, bump) == (Bump.MAJOR, Bump.PATCH)


def test_the_change_that_forced_it_is_one_in_python(tmp_path: Path) -> None:
    found = compare(tmp_path, schema(STRING), schema({"type": "integer"}))
    forced = forced_by((*found.wire, *found.python), 0)
    assert forced.change is not None and forced.change.column is Column.PYTHON


def test_nothing_in_python_is_absorbed() -> None:
    assert all(one.column is Column.WIRE for one in ABSORBED)
    assert set(KINDS.values()) > ABSORBED


@pytest.mark.parametrize(
    ("last", "bump", "version"),
    [
        ("1.2.3", "major", "2.0.0"), ("1.2.3", "minor", "1.3.0"), ("1.2.3", "patch", "1.2.4"),
        ("0.2.3", "major", "0.3.0"), ("0.2.3", "minor", "0.3.0"), ("0.2.3", "patch", "0.2.4"),
        ("1.2", "patch", "1.2.1"), ("1", "minor", "1.1.0"), ("1.2.3", "none", "1.2.3"),
        ("1.2.3.post1", "patch", "1.2.4"),
    ],
)  # fmt: skip
def test_the_version_that_follows(last: str, bump: str, version: str) -> None:
    found = following(Version(last), Bump(bump))
    assert str(found) == version
    assert effective(Version(last), Bump.PATCH) is Bump.PATCH


def test_pre_releases_are_counted_by_kind_and_version() -> None:
    known = [Version(one) for one in ("1.0.0", "2.0.0a1", "2.0.0rc1", "2.0.0rc2", "3.0.0rc7")]
    assert str(pre_release(Version("2.0.0"), "rc", known)) == "2.0.0rc3"
    assert str(pre_release(Version("2.1.0"), "b", known)) == "2.1.0b1"
    assert final(Version("2.0.0rc2")) == Version("2.0.0")
    assert parsed("no version") is None
    assert str(parsed("1.0-RC.1")) == "1.0rc1"
