"""`--on spark` where there is no Spark, and what it does not go with."""

import sys
from pathlib import Path

import pytest
from bindwright.cli import cli
from click.testing import CliRunner, Result

PAGE = Path(__file__).parent / "page"


def validate(*more: str) -> Result:
    """A run on the files of the page."""
    words = ("validate", "--on", "spark", "--spec", str(PAGE / "shop.yaml"), "--type", "Order")
    return CliRunner().invoke(cli, [*words, *more], standalone_mode=False)


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    done = validate(str(PAGE / "orders.jsonl"))
    assert done.return_value == 2
    assert "error[extra-missing]" in done.output and "bindwright[spark]" in done.output


@pytest.mark.parametrize("option", [("--jobs", "2"), ("--resume", "state.json")])
def test_options_of_one_machine(option: tuple[str, str]) -> None:
    done = validate(*option, str(PAGE / "orders.jsonl"))
    assert done.exception is not None and "for one machine" in str(done.exception)
