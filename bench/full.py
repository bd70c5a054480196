"""What `make test-full` found, by date: `python bench/full.py REPORT.xml …` writes FULL.md.

The reports are pytest's (`--junitxml`), one or several; each says when it began. Of a test that is
in several the last report counts, so that what failed can be mended and run again.
"""

import platform
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

__all__ = ["page"]

_KINDS = ("passed", "failed", "skipped")

_HEAD = """\
# The full test run

Written {how} on {date}.
{system}, Python {python}, {minutes:.0f} minutes. The whole corpus, every position for hostile text,
the long runs of properties and fuzzing, wheels and Spark.

| tests | passed | failed | skipped |
|---|---|---|---|
"""


def page(reports: Iterable[Path]) -> str:
    """The page that reports of pytest make.

    Raises:
        OSError, xml.etree.ElementTree.ParseError: a report can't be read.
    """
    outcomes: dict[tuple[str, str], str] = {}
    dates: set[str] = set()
    seconds = 0.0
    paths = list(reports)
    for report in paths:
        for suite in ET.parse(report).getroot().iter("testsuite"):
            dates.add(suite.attrib["timestamp"][:10])
            seconds += float(suite.attrib["time"])
            for case in suite.iter("testcase"):
                outcomes[case.attrib["classname"], case.attrib["name"]] = _outcome(case)
    counts: dict[str, Counter[str]] = {}
    for (module, _), outcome in outcomes.items():
        counts.setdefault("/".join(module.split(".")[:2]), Counter())[outcome] += 1
    how = "by `make test-full`"
    if len(paths) > 1:
        how = f"by parts of `make test-full`, {len(paths)} runs, the last"
    head = _HEAD.format(
        how=how, date=max(dates), system=platform.system(), python=platform.python_version(),
        minutes=seconds / 60,
    )  # fmt: skip
    rows = [(group, counts[group]) for group in sorted(counts)]
    rows.append(("all", sum(counts.values(), Counter())))
    return head + "".join(
        f"| {name} | {' | '.join(str(found[kind]) for kind in _KINDS)} |\n" for name, found in rows
    )


def _outcome(case: ET.Element) -> str:
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


if __name__ == "__main__":
    text = page(map(Path, sys.argv[1:]))
    Path(__file__).with_name("FULL.md").write_text(text, encoding="utf-8", newline="\n")
