"""From wire names to words, and from words to Python identifiers. Every identifier is made here."""

import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count

from bindwright.ir.words import singular as singular
from bindwright.ir.words import split as split
from bindwright.reserved_names import device, folded
from bindwright.visible import is_visible

_LONGEST_FILE_NAME = 120
"""Bytes; file systems take 255, archives and some tools less for a whole path."""

_LONGEST_NAME = 300
"""Characters of a name; what is made of a name repeats it, level by level and use by use."""

_PUNCTUATION = {
    "+": "plus", "-": "minus", "*": "star", ">": "greater", "<": "less", "=": "equal",
    "/": "slash", "\\": "backslash", ".": "dot", ",": "comma", "%": "percent", "&": "and",
    "@": "at", "#": "hash", "!": "not", "$": "dollar", "?": "question", "^": "caret", "|": "or",
    "~": "tilde", ":": "colon", ";": "semicolon", " ": "space", "_": "underscore", "'": "quote",
    '"': "quote", "(": "open", ")": "close", "[": "open", "]": "close", "{": "open", "}": "close",
    "\n": "newline", "\r": "return", "\t": "tab", "`": "backtick",
}  # fmt: skip


def snake(words: Iterable[str]) -> str:
    """A name for a function, parameter, field or module: `max_tokens`."""
    return _legal("_".join(word.lower() for word in words) or "value", "n_")


def pascal(words: Iterable[str], after: str = "") -> str:
    """A name for a class: `CompletionEvent`. Words keep their own capitals (`HTTPServer`).

    After another name they need not be one by themselves: `none` is `None_`, but `BoxNone`.
    """
    name = "".join(word[:1].upper() + word[1:] for word in words) or "Value"
    start = after.removesuffix("_")
    return _legal((start if keyword.iskeyword(start) else after) + name, "N")


def constant(words: Iterable[str]) -> str:
    """A name for a member or a constant: `LARGE_MODEL_4_6`.

    No member is mistaken for a method of its class: those are in small ASCII letters.
    """
    upper = "_".join(_unaccented(word).upper() for word in words)
    upper = unicodedata.normalize("NFKC", upper)
    upper = re.sub(r"_+", "_", "".join(char for char in upper if ("x" + char).isidentifier()))
    upper = upper.strip("_")
    if not upper:
        return "EMPTY"
    if len(upper) > _LONGEST_NAME:
        upper = f"{upper[:_LONGEST_NAME].rstrip('_')}_{digest_letters(upper).upper()}"
    return upper if upper.isidentifier() else "N_" + upper


def _unaccented(word: str) -> str:
    """A word without its accents, if nothing but ASCII is left then; other scripts stay."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if char.isascii())
    left = [char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char)]
    return plain if len(plain) == len(left) else word


def _legal(name: str, digit_prefix: str) -> str:
    name = unicodedata.normalize("NFKC", name)
    if len(name) > _LONGEST_NAME:
        ending = digest_letters(name)
        between = "_" if "_" in name else ""
        name = name[:_LONGEST_NAME].rstrip("_") + between + (ending if between else ending.title())
    if not name.isidentifier():
        name = digit_prefix + name
    return name + "_" if keyword.iskeyword(name) else name


def file_name(words: Iterable[str], key: str, taken: set[str]) -> str:
    """A name for a module that every file system takes, added to `taken`.

    It is short, no device of Windows, and differs from those that are taken in more than case;
    `key` tells it from others that would have the same name.
    """
    name = snake(words)
    if len(name.encode()) > _LONGEST_FILE_NAME:
        start = name.encode()[:_LONGEST_FILE_NAME].decode(errors="ignore")
        name = f"{start.rstrip('_')}_{digest_letters(name)}"
    tries = _file_names(name, key)
    free = next(one for one in tries if not device(one) and folded(one) not in taken)
    taken.add(folded(free))
    return free


def _file_names(plain: str, key: str) -> Iterator[str]:
    yield plain
    yield plain + "_"
    for letters in digests(key):
        yield f"{plain}_{letters}"


def is_name(name: str) -> bool:
    """Whether a chosen name can be used as it is, and is what it looks like.

    Python reads identifiers in the form NFKC: in any other form, two that differ would be one.
    """
    plain = unicodedata.is_normalized("NFKC", name) and all(map(is_visible, name))
    return plain and name.isidentifier() and not keyword.iskeyword(name)


def spelled_out(text: str) -> list[str]:
    """The words with punctuation as words: `+1` gives `plus`, `1`."""
    spaced = "".join(f" {_PUNCTUATION[char]} " if char in _PUNCTUATION else char for char in text)
    return split(spaced)


def digests(text: str) -> Iterator[str]:
    """Letters that stand for a text, without an end: two texts may have the same first ones."""
    yield digest_letters(text)
    for number in count(2):
        yield digest_letters(f"{text} {number}")


def digest_letters(text: str) -> str:
    """Six lower-case letters that stand for a text: the last resort of a name."""
    number = int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:6], "big")
    letters = ""
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
    return letters


def sentence(text: str) -> str:
    """A line of text with a full stop."""
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?:" else text + "."
