"""What somebody probably meant: the nearest of the words that there are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

__all__ = ["listed", "nearest"]

_CLOSE = 0.7
_MOST = 500
_SHOWN = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is so close to a word that it may have been meant, or None.

    Case, and hyphens, underscores and blanks, matter little: `maxTokens` is near `max_tokens`. So
    is the only one that begins with the same words: `max_tokens_of_answer` for `max_tokens`.
    """
    return _nearest(word, tuple(known)) if len(word) <= _MOST else None


@lru_cache(maxsize=1024)  # a million records may have the same mistake
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for one in known:
        if one != word and len(one) <= _MOST:
            folded.setdefault(_fold(one), one)
    plain = _fold(word)
    if plain in folded:
        return folded[plain]
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


def _alike(one: str, other: str) -> bool:
    """Whether one letter differs, or the same letters stand in another order."""
    if len(one) != len(other) or len(one) < 3:
        return False
    return sum(map(str.__ne__, one, other)) == 1 or sorted(one) == sorted(other)


def _fold(word: str) -> str:
    return "".join(one for one in word.casefold() if one not in "_- .")
