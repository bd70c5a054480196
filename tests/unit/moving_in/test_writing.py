"""What is written can be read again, whatever stands in it."""

import json
import tomllib
from typing import Any

import pytest
from bindwright.commands.init.carried import Action, Outcome, Told
from bindwright.commands.init.writing import overlay, rows, toml
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load.parse import parse
from bindwright.load.source import SourceText

HOSTILE = [
    '"""',
    "a\nb",
    "\\",
    "\x7f\x00",
    "\u202ea",
    "\U000e0001",
    "]]\n[[package]]",
    "#",
    "é",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_toml(text: str) -> None:
    settings: dict[str, Any] = {
        "name": text,
        "keep": [text, *("x" * 60, "y" * 60)],
        "authors": [{"email": text, "the name": text}],
        "names": {text: text},
        "client": {"timeout": 9.5, "max_retries": 3, "env": {}, "options": {text: {"env": text}}},
        "operations": {text: {"positional": []}},
    }
    assert tomllib.loads(toml(settings)) == {"package": [settings]}


@pytest.mark.parametrize("text", HOSTILE)
def test_overlay(text: str) -> None:
    words: list[dict[str, Any]] = [
        {"target": text, "remove": True},
        {"target": "$", "update": {text: [1.5, None, text]}},
    ]
    actions = [Action(words=one, origin=Origin("a")) for one in words]
    written = SourceText(name="o.yaml", path=None, content=overlay(actions, text).encode())
    read = parse(written, Report()).data
    assert (read["overlay"], read["actions"]) == ("1.0.0", words)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_line_of_the_report_is_one_line_that_shows(text: str) -> None:
    told = [Told(origin=Origin("a", f"/{text}"), outcome=Outcome.MISSING, text=text)]
    lines = list(rows(told, {}))
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines), json.dumps(lines)
