"""What `make test-full` found, by date: `python bench/full.py REPORT.xml …` writes FULL.md.

The reports are pytest's (`--junitxml`), one or several; each says when it began.
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

Written by `make test-full` on {date}: {system}, Python {python}, {minutes:.0f} minutes. The whole
corpus, every position for hostile text, the long runs of properties and fuzzing, wheels and Spark.

| tests | passed | failed | skipped |
|---|---|---|---|
"""


def page(reports: Iterable[Path]) -> str:
    """The page that reports of pytest make.

    Raises:
        OSError, xml.etree.ElementTree.ParseError: a report can't be read.
    """
    counts: dict[str, Counter[str]] = {}
    dates: set[str] = set()
    seconds = 0.0
    for report in reports:
        for suite in ET.parse(report).getroot().iter("testsuite"):
            dates.add(suite.attrib["timestamp"][:10])
            seconds += float(suite.attrib["time"])
            for case in suite.iter("testcase"):
                group = "/".join(case.attrib["classname"].split(".")[:2])
                counts.setdefault(group, Counter())[_outcome(case)] += 1
    head = _HEAD.format(
        date=max(dates), system=platform.system(), python=platform.python_version(),
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
