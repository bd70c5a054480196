"""What happens to the members of an enumeration: findings, version and changelog of each step.

The steps are those that the real history in `test_history.py` does not have.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.comparing import Version, compare_versions, read_version
from bindwright.commands.jobs import Job
from bindwright.commands.release.changelog import Told, entry
from bindwright.comparison.verdict import Bump, forced_by
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from packaging.version import Version as Number

from tests.behaviour.diff.compared import JSON, api

DAY = datetime.date(2026, 6, 1)
TEXT: JSON = {"type": "string"}


def member(name: str, status: str = "", **said: Any) -> JSON:
    lifecycle = {"status": status, **{key.replace("_", "-"): one for key, one in said.items()}}
    return {"const": name, **({"x-bindwright-lifecycle": lifecycle} if status else {})}


OLD = {"end_of_life": "2026-05-01", "replacement": "new"}
AHEAD = {"end_of_life": "2026-09-01", "replacement": "new"}
NEW = member("new")


@dataclass
class Step:
    """Two lists of members, and what follows. `lines` are those of the changelog."""

    before: list[JSON]
    after: list[JSON]
    bump: Bump
    kinds: set[str]
    lines: list[str]


STEPS: dict[str, Step] = {
    "retired after it was deprecated": Step(
        [member("old", "deprecated", **OLD), NEW, TEXT],
        [member("old", "retired", **OLD), NEW, TEXT],
        Bump.MINOR, {"retired", "behaviour-changed", "retired-value"},
        ["`Model.OLD` is retired; it reached end-of-life on 1 May 2026; use `Model.NEW`."],
    ),
    "retired at once": Step(
        [member("old"), NEW, TEXT], [member("old", "retired", **OLD), NEW, TEXT],
        Bump.MINOR, {"retired", "behaviour-changed", "retired-value"},
        ["`Model.OLD` is retired; it reached end-of-life on 1 May 2026; use `Model.NEW`."],
    ),
    "retired in a closed enumeration": Step(
        [member("old", "deprecated", **OLD), NEW], [member("old", "retired", **OLD), NEW],
        Bump.MINOR, {"retired", "behaviour-changed"},
        ["`Model.OLD` is retired; it reached end-of-life on 1 May 2026; use `Model.NEW`."],
    ),
    "revived": Step(
        [member("old", "retired", **OLD), NEW, TEXT], [member("old"), NEW, TEXT],
        Bump.MINOR, {"undeprecated", "alias-widened"}, ["`Model.OLD` is not retired any more."],
    ),
    "withdrawn": Step(
        [member("old", "deprecated", **AHEAD), NEW, TEXT], [member("old"), NEW, TEXT],
        Bump.MINOR, {"undeprecated"}, ["`Model.OLD` is not deprecated any more."],
    ),
    "a tombstone that goes": Step(
        [member("old", "retired", **OLD), NEW, TEXT], [NEW, TEXT],
        Bump.MAJOR, {"member-removed"},
        ["**Breaking:** `Model.OLD` was removed; it reached end-of-life on 1 May 2026; "
         "use `Model.NEW`."],
    ),
    "added and deprecated at once": Step(
        [NEW, TEXT], [member("old", "deprecated", **AHEAD), NEW, TEXT],
        Bump.MINOR, {"member-added"},
        ["`Model.OLD` is new, and deprecated; it will reach end-of-life on 1 September 2026; "
         "use `Model.NEW`."],
    ),
    "a day that is not said any more": Step(
        [member("old", "deprecated", **AHEAD), NEW, TEXT],
        [member("old", "deprecated", replacement="new"), NEW, TEXT],
        Bump.PATCH, {"end-of-life-later"},
        ["`Model.OLD` has no end-of-life any more; use `Model.NEW`."],
    ),
    "an earlier day, and one more": Step(
        [member("old", "deprecated", **AHEAD), NEW, TEXT],
        [member("old", "deprecated", **AHEAD | {"end_of_life": "2026-07-01"}), NEW, member("b"),
         TEXT],
        Bump.MINOR, {"end-of-life-earlier", "member-added"},
        ["`Model.OLD` ends earlier than was said; it will reach end-of-life on 1 July 2026; use "
         "`Model.NEW`.", "`Model.B` is new."],
    ),
    "another replacement": Step(
        [member("old", "deprecated", **AHEAD), NEW, member("b"), TEXT],
        [member("old", "deprecated", **AHEAD | {"replacement": "b"}), NEW, member("b"), TEXT],
        Bump.PATCH, set(), ["Descriptions changed in 1 place."],
    ),
}  # fmt: skip


def _read(path: Path, members: list[JSON], before: Version | None) -> Version:
    made = api()
    made["components"]["schemas"]["Model"] = {"anyOf": members}
    for name in ("Sent", "Got"):
        reference = {"$ref": "#/components/schemas/Model"}
        made["components"]["schemas"][name]["properties"]["model"] = reference
    path.write_text(json.dumps(made))
    config = PackageConfig(spec=str(path), package="shop").named_after("")
    lock = before.names if before is not None else None
    return read_version(Job(config=config, names_lock=None), Report(), lock)


@pytest.mark.parametrize("name", STEPS)
def test_step(name: str, tmp_path: Path) -> None:
    step = STEPS[name]
    old = _read(tmp_path / "old.json", step.before, None)
    new = _read(tmp_path / "new.json", step.after, old)
    found = compare_versions(old, new, DAY, Report())
    assert forced_by(found.changes, found.words).bump is step.bump
    assert {one.kind.code for one in found.changes} >= step.kinds
    told = Told(old=old, new=new, changes=found.changes, words=found.words, day=DAY,
                below_one=False)  # fmt: skip
    lines = [one[2:] for one in entry(Number("2.0.0"), told, None).splitlines() if one[:2] == "- "]
    assert lines == step.lines
