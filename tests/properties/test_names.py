"""Every identifier is one, and no two in a scope are the same."""

import keyword
import re
import unicodedata
from collections.abc import Iterable

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.plan.names import words
from bindwright.plan.names.authority import Candidate, settle
from hypothesis import given
from hypothesis import strategies as st

from .documents import property_names
from .effort import effort

_wild = st.one_of(property_names, st.text(max_size=10))
_lists = st.lists(_wild, min_size=1, max_size=6)


def _is_identifier(name: str) -> bool:
    normal = unicodedata.normalize("NFKC", name) == name  # else Python would read another name
    return name.isidentifier() and not keyword.iskeyword(name) and normal


@given(_wild)
@effort(400, 20000)
def test_words_are_parts_of_names(text: str) -> None:
    for found in (words.split(text), words.spelled_out(text)):
        assert all(found)
        assert _is_identifier(words.snake(found)), words.snake(found)
        assert _is_identifier(words.pascal(found)), words.pascal(found)
        constant = words.constant(found)
        assert _is_identifier(constant) and constant == constant.upper(), constant
        assert not re.search(r"^_|__|_$|[a-z]", constant), constant


@given(_wild)
@effort(200, 5000)
def test_cases_can_be_told_apart(text: str) -> None:
    found = words.split(text)
    snake = words.snake(found)
    assert snake == snake.lower()
    assert not snake.startswith("_")
    assert not words.pascal(found).startswith("_")


@given(_wild)
@effort(200, 5000)
def test_digests_are_letters(text: str) -> None:
    assert re.fullmatch("[a-z]{6}", words.digest_letters(text))


@given(_wild)
@effort(200, 5000)
def test_a_sentence_ends(text: str) -> None:
    sentence = words.sentence(text)
    assert sentence == "" or sentence[-1] in ".!?:"
    assert "\n" not in sentence


@given(_lists, st.booleans())
@effort(300, 10000)
def test_settled_names_are_unique(texts: list[str], snake: bool) -> None:
    case = words.snake if snake else words.pascal

    def ladder(text: str) -> Iterable[str]:
        return [case(words.split(text)), case(words.spelled_out(text))]

    keys = list(dict.fromkeys(texts))
    reserved = frozenset({"class", "Client", "value", "Value"})
    names = settle(
        [
            Candidate(
                key=key, chosen=None, ladder=lambda key=key: ladder(key), origin=Origin("a"),
                line=lambda name: name,
            )
            for key in keys
        ],
        reserved,
        Report(),
        separator="_" if snake else "",
    )  # fmt: skip
    assert list(names) == keys
    assert len(set(names.values())) == len(keys)
    assert not reserved & set(names.values())
    assert all(map(_is_identifier, names.values()))


@given(_lists)
@effort(100, 5000)
def test_earlier_names_do_not_move(texts: list[str]) -> None:
    """Something added at the end renames nothing."""
    keys = list(dict.fromkeys(texts))
    candidates = [
        Candidate(
            key=key, chosen=None, ladder=lambda key=key: [words.pascal(words.split(key))],
            origin=Origin("a"), line=lambda name: name,
        )
        for key in keys
    ]  # fmt: skip
    all_of_them = settle(candidates, frozenset(), Report())
    but_the_last = settle(candidates[:-1], frozenset(), Report())
    assert but_the_last.items() <= all_of_them.items()
