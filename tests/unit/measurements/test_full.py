"""The page of the full test run counts what pytest reported."""

from pathlib import Path

from bench.full import page

REPORT = """\
<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite name="pytest" time="{time}" timestamp="2026-01-0{day}T10:00:00.5+00:00">
<testcase classname="tests.unit.test_a" name="one" time="1"/>
<testcase classname="tests.unit.load.test_b" name="two"><failure>y</failure></testcase>
<testcase classname="tests.corpus.test_c" name="three"><skipped message="no"/></testcase>
<testcase classname="tests.corpus.test_c" name="four"><error message="no"/></testcase>
</testsuite></testsuites>
"""


def test_reports_are_counted_by_folder(tmp_path: Path) -> None:
    for day in (1, 2):
        text = REPORT.format(day=day, time=60 * day)
        (tmp_path / f"{day}.xml").write_text(text, encoding="utf-8")
    text = page([tmp_path / "1.xml", tmp_path / "2.xml"])
    assert "on 2026-01-02" in text
    assert ", 3 minutes." in text
    assert text.splitlines()[-3:] == [
        "| tests/corpus | 0 | 2 | 2 |",
        "| tests/unit | 2 | 2 | 0 |",
        "| all | 2 | 4 | 2 |",
    ]
