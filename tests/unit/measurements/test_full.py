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


def test_tests_are_counted_by_folder(tmp_path: Path) -> None:
    path = tmp_path / "1.xml"
    path.write_text(REPORT.format(day=1, time=60), encoding="utf-8")
    text = page([path])
    assert "by `make test-full` on 2026-01-01" in text
    assert text.splitlines()[-3:] == [
        "| tests/corpus | 0 | 1 | 1 |",
        "| tests/unit | 1 | 1 | 0 |",
        "| all | 1 | 2 | 1 |",
    ]


def test_the_last_run_of_a_test_counts(tmp_path: Path) -> None:
    first, second = REPORT.format(day=1, time=60), REPORT.format(day=2, time=120)
    mended = second.replace("<failure>y</failure>", "").replace("four", "five")
    for name, text in (("1.xml", first), ("2.xml", mended)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    text = page([tmp_path / "1.xml", tmp_path / "2.xml"])
    assert "2 runs, the last on 2026-01-02" in text
    assert ", 3 minutes." in text
    assert text.splitlines()[-3:] == [
        "| tests/corpus | 0 | 2 | 1 |",
        "| tests/unit | 2 | 0 | 0 |",
        "| all | 2 | 2 | 1 |",
    ]
