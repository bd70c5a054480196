"""The `Prefer` header (RFC 7240)."""

from __future__ import annotations

from pathlib import Path

import pytest
from bindwright.commands.mock.answers.prefer import FAULTS, Preferences
from bindwright.commands.mock.faults import Faults

PAGE = Path(__file__).parents[3] / "docs" / "mock.md"


@pytest.mark.parametrize(
    ("headers", "stated"),
    [
        (["code=429"], {"code": "429"}),
        (["code=429, dynamic=true"], {"code": "429", "dynamic": "true"}),
        (["code=429", "fault=cut"], {"code": "429", "fault": "cut"}),
        (['example="a, \\"b\\""; x=1'], {"example": 'a, "b"'}),
        (["respond-async, CODE = 500"], {"respond-async": "", "code": "500"}),
        (["code=429, code=500"], {"code": "429"}),
        ([", ,;,="], {}),
        ([""], {}),
    ],
)
def test_parsing(headers: list[str], stated: dict[str, str]) -> None:
    assert Preferences.read(headers).stated == stated


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("code=999x", "code=999x is wrong; code is a status from 200 to 599"),
        ("code=100", "code=100"),
        ("code=4XX", "code=4XX"),
        ("code", "code="),
        ("code=٤٢٩", "code="),
        ("example=", "the name of an example"),
        ("dynamic=yes", "true or false"),
        ("fault=NOPE", "one of slow, split, cut, error-event, once-NNN"),
        ("fault=once-200", "once-NNN"),
        ("fault=slow, delay=-1", "a number of seconds"),
        ("fault=slow, delay=nan", "a number of seconds"),
        ("fault=slow, delay=inf", "a number of seconds"),
        ('example="unclosed', "not understood"),
        ("=", "not understood"),
        ("code 429", "not understood"),
    ],
)
def test_a_known_preference_with_a_value_that_means_nothing_is_a_mistake(
    header: str, said: str
) -> None:
    assert said in (Preferences.read([header]).mistake() or "")


@pytest.mark.parametrize(
    "header",
    ["", ", ,", "respond-async, wait=10", "handling=lenient; x=1", "code=429", "fault=once-503",
     "dynamic=false", 'example="a, b"', "fault=slow, delay=0.25", "fault=cut, fault-key=k"],
)  # fmt: skip
def test_a_preference_that_is_known_or_unknown_is_no_mistake(header: str) -> None:
    preferences = Preferences.read([header])
    assert preferences.mistake() is None
    assert set(preferences.unknown) <= {"respond-async", "wait", "handling"}


def test_a_header_of_nothing_but_quotes_is_a_mistake() -> None:
    for text in ('"' + '\\"' * 500_000, '"' * 500_001):
        assert Preferences.read([text]).mistake() is not None


def test_faults_that_have_happened_are_not_remembered_without_end() -> None:
    faults = Faults()
    for number in range(20_000):
        assert faults.once("A", Preferences.read([f"fault=once-429, fault-key={number}"])) == 429
    assert faults.once("A", Preferences.read(["fault=once-429, fault-key=19999"])) is None
    assert len(faults._seen) <= 10_000


def test_only_what_was_honoured_is_said() -> None:
    preferences = Preferences.read(['example="two words", code=429, unknown=1'])
    assert preferences.header is None
    preferences.apply("example", "dynamic")
    assert preferences.header == 'example="two words"'


def test_a_fault_that_happens_once_is_counted_by_operation_and_key() -> None:
    faults = Faults()

    def ask(operation: str, text: str) -> int | None:
        return faults.once(operation, Preferences.read([text]))

    assert [ask("A", "fault=once-429") for _ in range(3)] == [429, None, None]
    assert ask("B", "fault=once-429") == 429
    assert ask("A", "fault=once-429, fault-key=x") == 429
    assert ask("A", "fault=once-503") == 503
    assert ask("A", "fault=once-200") is None
    assert ask("A", "code=429") is None


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("fault=slow", 0.5),
        ("fault=slow, delay=2.5", 2.5),
        ("fault=slow, delay=0", 0),
        ("fault=slow, delay=999999999", 3600),
        ("fault=cut, delay=2", 0),
    ],
)
def test_delays(text: str, delay: float) -> None:
    assert Faults.delivery(Preferences.read([text])).delay == delay


def test_every_fault_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for fault in FAULTS:
        assert f"`fault={fault.replace('NNN', '503')}`" in page
