"""What somebody probably meant, and what it costs to say so."""

from collections.abc import Iterable

import pytest
from bindwright.diagnostics.suggestions import listed, nearest

MANY = [f"Schema{number:05d}Thing" for number in range(3000)]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("colour", ["color", "size"], "color"),
        ("maxTokens", ["max_tokens", "max_token"], "max_tokens"),
        ("MAX-TOKENS", ["max_tokens"], "max_tokens"),
        ("max_tokens", ["model", "max_tokens_of_answer"], "max_tokens_of_answer"),
        ("max_tokens", ["max_tokens_a", "max_tokens_b", "x"], "max_tokens_b"),
        ("Pat", ["Pet", "Order"], "Pet"),
        ("Pat", ["Pet", "Pit"], None),
        ("Pte", ["Pet", "Order"], "Pet"),
        ("ab", ["ba", "ac"], None),
        ("Pet", ["Pet"], None),
        ("zebra", ["Pet", "Order"], None),
        ("", ["a"], None),
        ("a", [], None),
        ("x" * 600, ["x" * 599], None),
        ("x" * 400, ["x" * 600, "x" * 399], "x" * 399),
        ("Schem02500Thin", MANY, "Schema02500Thing"),
        ("schema-02500-thing", MANY, "Schema02500Thing"),
        ("nothing of the kind", MANY, None),
    ],
)
def test_what_was_meant(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant
    assert nearest(word, iter(reversed(known))) == meant  # as sets come in any order


def test_few_words_are_compared_whatever_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def close(word: str, known: Iterable[str], **_: object) -> list[str]:
        compared.append(len(list(known)))
        return []

    monkeypatch.setattr("difflib.get_close_matches", close)
    nearest("Schem02500Thin", MANY)
    assert compared == [200]


def test_words_for_a_sentence() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcdefghij") == "a, b, c, d, e, f, g, h and 2 more"
    assert listed("abc", most=1) == "a and 2 more"
    assert listed([]) == ""
