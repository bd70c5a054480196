"""What somebody probably meant: the nearest of the words that there are."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["listed", "nearest"]

_CLOSE = 0.7
_MOST = 500
_SHOWN = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is so close to a word that it may have been meant, or None.

    Case, and hyphens, underscores and blanks, matter little: `maxTokens` is near `max_tokens`.
    """
    from difflib import SequenceMatcher, get_close_matches

    if len(word) > _MOST:
        return None
    folded: dict[str, str] = {}
    for one in known:
        if one != word and len(one) <= _MOST:
            folded.setdefault(_fold(one), one)
    plain = _fold(word)
    if plain in folded:
        return folded[plain]
    found = get_close_matches(plain, folded, n=1, cutoff=_CLOSE)
    if not found or SequenceMatcher(None, plain, found[0]).ratio() < _CLOSE:
        return None
    return folded[found[0]]


def listed(words: Iterable[str], *, most: int = _SHOWN) -> str:
    """Words for a sentence: the first of them, and how many there are more."""
    known = list(words)
    shown = ", ".join(known[:most])
    more = len(known) - most
    return f"{shown} and {more} more" if more > 0 else shown


def _fold(word: str) -> str:
    return "".join(one for one in word.casefold() if one not in "_- .")
