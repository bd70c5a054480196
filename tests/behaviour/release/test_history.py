"""The real history of a list of models as releases: findings, version and changelog of each step.

`history.json` has the facts: which models a published package listed, and the ends of life that it
knew. `history.txt` is what each step is as a release of the package of this repository.
`BINDWRIGHT_ACCEPT=1` accepts what it is now.
"""

from __future__ import annotations

import datetime
import itertools
import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from bindwright.commands.comparing import Version, compare_versions, read_version
from bindwright.commands.jobs import Job
from bindwright.commands.release.changelog import Told, entry
from bindwright.commands.release.migration import page
from bindwright.commands.release.versions import effective, following, parsed
from bindwright.comparison.kinds import Level
from bindwright.comparison.verdict import Bump, Forced, forced_by
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from packaging.version import Version as Number

ROOT = Path(__file__).parents[3]
EXPECTED = Path(__file__).with_name("history.txt")
STEPS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("history.json").read_text())


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> list[Version]:
    """The package's document with the models of each step."""
    document = yaml.safe_load((ROOT / "schema" / "completions.yaml").read_text(encoding="utf-8"))
    folder = tmp_path_factory.mktemp("history")
    found: list[Version] = []
    for number, step in enumerate(STEPS):
        schemas = document["components"]["schemas"]
        schemas["Model"]["anyOf"] = [*_listed(step), {"type": "string"}]
        path = folder / f"{number}.json"
        path.write_text(json.dumps(document))
        config = PackageConfig(spec=str(path), package="text_completions").named_after("")
        job = Job(config=config, names_lock=None)
        report = Report()
        lock = found[-1].names if found else None
        found.append(read_version(job, report, lock))
    return found


def _listed(step: dict[str, Any]) -> list[dict[str, Any]]:
    ends = step["ends"]
    return [
        {
            "const": name,
            **(
                {"x-bindwright-lifecycle": {"status": "deprecated", "end-of-life": ends[name]}}
                if name in ends
                else {}
            ),
        }
        for name in step["models"]
    ]


def _told(old: Version, new: Version, day: str) -> tuple[Told, Forced]:
    date = datetime.date.fromisoformat(day)
    found = compare_versions(old, new, date, Report())
    told = Told(old=old, new=new, changes=found.changes, words=found.words, day=date,
                below_one=True)  # fmt: skip
    return told, forced_by(found.changes, found.words)


def test_each_step_as_a_release(versions: list[Version]) -> None:
    """30 versions: what was found, the version that follows, and its section of the changelog."""
    number = Number("0.3.0")
    blocks: list[str] = []
    for index in range(1, len(STEPS)):
        told, forced = _told(versions[index - 1], versions[index], STEPS[index]["date"])
        bump = effective(number, forced.bump)
        number = following(number, forced.bump)
        rows = [f"{one.level} {one.kind.code}: {one.message}" for one in told.changes]
        by = forced.change.message if forced.change is not None else "nothing"
        blocks += [f"=== {STEPS[index]['version']}: {bump}, forced by: {by}", *sorted(rows)]
        if bump is not Bump.NONE:
            before = str(number)
            blocks += ["", entry(number, told, None).rstrip(), ""]
            migration = page("text-completions", Number("0.1"), Number(before), told)
            assert (migration is not None) == (forced.bump is Bump.MAJOR)
    text = "\n".join(blocks).rstrip() + "\n"
    if os.environ.get("BINDWRIGHT_ACCEPT") and not os.environ.get("CI"):
        EXPECTED.write_text(text, encoding="utf-8", newline="\n")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_what_is_forced_follows_from_the_list(versions: list[Version]) -> None:
    """A model that is gone is major, a new or newly deprecated one minor; an order is nothing."""
    for index in range(2, len(STEPS)):
        old, new = STEPS[index - 1], STEPS[index]
        told, forced = _told(versions[index - 1], versions[index], new["date"])
        gone = set(old["models"]) - set(new["models"])
        more = set(new["models"]) - set(old["models"])
        both = set(old["models"]) & set(new["models"])
        ends = {one for one in both if old["ends"].get(one) != new["ends"].get(one)}
        expected = Bump.MAJOR if gone else Bump.MINOR if more or ends else Bump.NONE
        assert forced.bump is expected, new["version"]
        broken = [one for one in told.changes if one.level is Level.BREAKING]
        assert bool(broken) == bool(gone)


def test_real_releases_that_removed_models_in_a_patch(versions: list[Version]) -> None:
    """The versions that were given out are too small where they went up by a patch alone."""
    small: list[str] = []
    for index, (old, new) in enumerate(itertools.pairwise(STEPS)):
        _, forced = _told(versions[index], versions[index + 1], new["date"])
        before, after = parsed(old["version"]), parsed(new["version"])
        assert before is not None and after is not None
        if after < following(before, forced.bump):
            small.append(new["version"])
        if set(old["models"]) - set(new["models"]):
            # As a patch the same step is refused.
            assert following(before, Bump.PATCH) < following(before, forced.bump)
    assert small == ["0.3.5"]
