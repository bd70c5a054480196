"""What somebody probably meant: the nearest of the words that there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

_CLOSE = 0.7
_MOST = 500
"""Longer words are not compared, in characters."""
_COMPARED = 200
"""Comparing is slow: of more words than this, those with most threes of letters in common are."""
_MOST_KNOWN = 20_000
"""Among more words none is looked for: reading them takes longer than a hint is worth."""
_SHOWN = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is so close to a word that it may have been meant, or None.

    Case, and hyphens, underscores and blanks, matter little: `maxTokens` is near `max_tokens`. So
    is the only one that begins with the same words: `max_tokens_of_answer` for `max_tokens`.
    """
    if len(word) > _MOST:
        return None
    words = tuple(islice(known, _MOST_KNOWN + 1))
    if len(words) > _MOST_KNOWN:
        return None
    return _remembered(word, words) if len(words) <= _COMPARED else _nearest(word, words)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint that names what somebody probably meant, or None."""
    close = nearest(word, known)
    return f"did you mean {close!r}?" if close is not None else None


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The problem of a mapping with a key that nothing reads."""
    meant = did_you_mean(key, known)
    return f"unknown key {key!r}" + (f", {meant}" if meant else "")


@lru_cache(maxsize=1024)
def _remembered(word: str, known: tuple[str, ...]) -> str | None:
    """A million records may have the same mistake. Only few words are remembered, for memory."""
    return _nearest(word, known)


def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for one in sorted(known):  # the answer must not depend on the order of a set
        if one != word and len(one) <= _MOST:
            folded.setdefault(_fold(one), one)
    plain = _fold(word)
    if plain in folded:
        return folded[plain]
    if len(folded) > _COMPARED:
        folded = {one: folded[one] for one in _promising(plain, tuple(folded))}
    found = get_close_matches(plain, folded, n=1, cutoff=_CLOSE)
    if found:
        return folded[found[0]]
    # In short words one other letter, or two that changed places, are much of a difference.
    alike = [known_as for one, known_as in folded.items() if _alike(one, plain)]
    if len(alike) == 1:
        return alike[0]
    longer = [one for one in folded.values() if _begins(one, word)]
    return longer[0] if len(longer) == 1 else None


def listed(words: Iterable[str], *, most: int = _SHOWN) -> str:
    """Words for a sentence: the first of them, and how many there are more."""
    known = list(words)
    shown = ", ".join(known[:most])
    more = len(known) - most
    return f"{shown} and {more} more" if more > 0 else shown


def _begins(longer: str, word: str) -> bool:
    """Whether a name goes on after a word of at least three letters."""
    rest = longer[len(word) :]
    return len(word) > 2 and longer.startswith(word) and rest[:1] in ("_", "-", ".", " ")


def _promising(word: str, known: tuple[str, ...]) -> list[str]:
    """The words that have most threes of letters in common with one, the best first."""
    index = _threes_of(known)
    found = Counter(number for three in _threes(word) for number in index.get(three, ()))
    return [known[number] for number, _ in found.most_common(_COMPARED)]


@lru_cache(maxsize=4)
def _threes_of(known: tuple[str, ...]) -> dict[str, list[int]]:
    """Which words have three letters in a row, by these."""
    index: dict[str, list[int]] = {}
    for number, word in enumerate(known):
        for three in _threes(word):
            index.setdefault(three, []).append(number)
    return index


def _threes(word: str) -> set[str]:
    padded = f"  {word}  "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _alike(one: str, other: str) -> bool:
    """Whether one letter differs, or the same letters stand in another order."""
    if len(one) != len(other) or len(one) < 3:
        return False
    return sum(map(str.__ne__, one, other)) == 1 or sorted(one) == sorted(other)


def _fold(word: str) -> str:
    return "".join(one for one in word.casefold() if one not in "_- .")
