"""The `Prefer` header (RFC 7240)."""

from __future__ import annotations

import pytest
from bindwright.commands.mock.faults import Faults
from bindwright.commands.mock.prefer import Preferences


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
        ("fault=slow, delay=-1", 0.5),
        ("fault=slow, delay=nan", 0.5),
        ("fault=slow, delay=soon", 0.5),
        ("fault=slow, delay=inf", 3600),
        ("fault=cut, delay=2", 0),
    ],
)
def test_delays(text: str, delay: float) -> None:
    assert Faults.delivery(Preferences.read([text])).delay == delay
