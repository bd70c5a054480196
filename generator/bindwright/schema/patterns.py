"""Regular expressions: which engines can check them, and how each has to have them spelled.

JSON Schema's dialect is ECMA-262. The engine behind pydantic runs in linear time and knows no
look-around and no back-references; Python's own knows them, under other spellings.
"""

import re
from functools import lru_cache
from typing import cast

from bindwright.schema.values import objects_in

_BRACE = re.compile(
    r"\\[uxpP]\{[^{}]*\}|\\[\s\S]|\[\^?(?:[^\]\\]|\\.)*\]"
    r"|\{(?P<least>\d+)(?:,(?P<most>\d*))?\}|(?P<plain>\{)"
)
"""What a brace may belong to: an escape, a class, a repetition; else it stands for itself."""


def plain_braces(pattern: str) -> str:
    """A pattern with each brace that stands for itself escaped.

    ECMA-262 takes a brace that begins no repetition as it is (Annex B.1.2); other engines refuse
    it, or read `{,3}` as a repetition.
    """
    return _BRACE.sub(lambda found: r"\{" if found["plain"] else found[0], pattern)


def is_pattern(value: object) -> bool:
    """Whether a value is a regular expression that payloads can be checked with."""
    return isinstance(value, str) and _is_taken(checkable(value))


@lru_cache(maxsize=4096)
def _is_taken(pattern: str) -> bool:
    import jsonschema_rs

    # Written out, repetitions of large classes take megabytes each: whether one can be read is
    # asked with few repeats, and whether the whole is too large is a sum.
    size = _size_for_payloads(pattern)
    if size >= _MOST_COMPILED:
        return False
    if size > _QUICK_TO_COMPILE:
        pattern = _BRACE.sub(_fewer, pattern)
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True


def _size_for_payloads(pattern: str) -> int:
    return compiled_size(_WORD_CHARACTERS.sub("a", pattern))


_QUICK_TO_COMPILE = 100_000
"""Bytes."""
_WORD_CHARACTERS = re.compile(r"\\[wW]")
"""ASCII in ECMA-262, and so in the engine that payloads are checked with."""


def _fewer(found: re.Match[str]) -> str:
    """A repetition of two at most, whose bounds are in the same order."""
    least, most = found["least"], found["most"]
    if least is None or (most and int(most[:9]) < int(least[:9])):
        return found[0]
    return found[0] if int(least[:9]) < 2 and most is not None and not most else "{1,2}"


@lru_cache(maxsize=4096)
def checkable(pattern: str) -> str:
    """A pattern in the words of the engine that payloads are checked with (Rust's `fancy-regex`).

    What is written here says the same in ECMA-262 (Annex B.1.2 included, as web browsers read it).
    """
    names = _NAMED_GROUP.findall(_CLASS_OR_ESCAPE.sub("", pattern)) if "\\k<" in pattern else []
    parts: list[str] = []
    in_class, before = False, ""
    for token in _ECMA_TOKEN.findall(plain_braces(pattern)):
        if in_class:
            parts.append(_checkable_in_class(token, before, parts))
        elif names and token.startswith(("(?<", "\\k<")):
            named = [one[1] for one in names]
            parts.append("(" if token[0] == "(" else f"\\{_number_of(token[3:-1], named)}(?:)")
        else:
            parts.append({"[^]": r"[\s\S]", "[]": r"[^\s\S]"}.get(token) or _plain_escape(token))
        if token in ("[", "[^") and not in_class:
            in_class, token = True, ""
        elif token == "]":
            in_class = False
        before = token
    return "".join(parts)


_ECMA_TOKEN = re.compile(
    r"\\k<[^<>]*>|\\u\{[0-9A-Fa-f]+\}|\\[pP]\{[^{}]*\}|\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w"
    r"|\\u\w{4}|\\x\w\w|\\c[A-Za-z]|\\[\s\S]|\(\?<(?![=!])[^<>]*>|\[\^\]|\[\]|\[\^|[\s\S]"
)
"""An escape, the start of a named group or of a class, a class without members, or a character."""
_CLASS_OR_ESCAPE = re.compile(r"\\k<[^<>]*>|\\[\s\S]|\[\^?(?:[^\]\\]|\\.)*\]")
_NAMED_GROUP = re.compile(r"(\((?!\?)|\(\?<(?![=!])([^<>]*)>)")
_MANY = re.compile(r"\\(?:[dDwWsS]|[pP]\{.*)")
"""An escape that stands for many characters, so that no range can begin or end with it."""


def _number_of(name: str, names: list[str]) -> int:
    return names.index(name) + 1 if name in names else len(names) + 1


def _checkable_in_class(token: str, before: str, parts: list[str]) -> str:
    if token == r"\b":
        return r"\x08"
    if token in ("[", "[^", "[]", "[^]", "&", "~"):
        return "".join("\\" + one if one in "[&~" else one for one in token)
    if _MANY.fullmatch(token) and before == "-" and len(parts) > 1:
        parts[-1] = r"\-"
    if token == "-" and _MANY.fullmatch(before):
        return r"\-"
    return _plain_escape(token)


def _plain_escape(token: str) -> str:
    """The same where an escape stands for itself; others as they are."""
    if token[0] != "\\" or len(token) > 2:
        if len(token) == 12:  # both halves of a surrogate pair
            high, low = int(token[2:6], 16) - 0xD800, int(token[8:], 16) - 0xDC00
            return chr(0x10000 + high * 0x400 + low)
        return token
    letter = token[1]
    if letter == "0":
        return r"\x00"
    if letter.isascii() and (not letter.isalnum() or letter in "dDwWsSbBnrtfv123456789"):
        return token
    return re.escape(letter)


# What the engine behind pydantic reads otherwise than JSON Schema's dialect (ECMA-262): control
# escapes, and a bracket or a set operation inside a character class.
_READ_OTHERWISE = re.compile(r"\\c|\[\^?(?:[^\]\\]|\\.)*(?:\[|&&|--|~~)|\[\^?\]")


@lru_cache(maxsize=4096)
def is_portable(pattern: str) -> bool:
    """Whether an engine that runs in linear time takes a pattern: no look-around, no references."""
    import jsonschema_rs

    if _READ_OTHERWISE.search(pattern) or plain_braces(pattern) != pattern:
        return False
    linear = jsonschema_rs.RegexOptions()
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=linear)
    except ValueError:
        return False
    return True


_SIZED = re.compile(
    r"(?P<class>\\[pP]\{[^{}]*\}|\\[\s\S]|\[\^?(?:[^\]\\]|\\.)*\])"
    r"|\{(?P<least>\d+)(?P<open>,)?(?P<most>\d*)\}|(?P<other>[\s\S])"
)
_WIDE = re.compile(r"\\[pPwW]")
MOST_TOGETHER = 500 * 1024 * 1024
"""So many bytes may all patterns of a document take, or those that payloads are checked with."""

_MOST_COMPILED = 10 * 1024 * 1024
"""Bytes; both engines that run in linear time refuse what is larger."""


@lru_cache(maxsize=4096)
def compiled_size(pattern: str) -> int:
    """About how many bytes a pattern takes when compiled: a bounded repetition is written out.

    Classes of Unicode have hundreds of ranges each. No more than engines take is counted.
    """
    groups = [0]
    last = 0
    for found in _SIZED.finditer(pattern):
        char = found["other"]
        if found["least"] is not None:
            times = int((found["most"] or found["least"])[:9])
            size = last * max(0, times - 1)
            last += size
        elif char == "(":
            groups.append(0)
            last = size = 0
        elif char == ")" and len(groups) > 1:
            last = size = groups.pop()
        elif char is not None and char in "*+?|)":
            size = 0
        else:
            size = last = _class_size(found["class"] or char)
        groups[-1] = min(groups[-1] + size, _MOST_COMPILED)
    return min(sum(groups), _MOST_COMPILED)


def compiled_together(schema: object) -> int:
    """About how many bytes the patterns of a payload schema take, each of them once."""
    patterns: set[str] = set()
    for words in objects_in(schema):
        named = words.get("patternProperties")
        patterns |= set(cast("dict[str, object]", named)) if isinstance(named, dict) else set()
        if isinstance(words.get("pattern"), str):
            patterns.add(words["pattern"])
    return sum(map(_size_for_payloads, patterns))


def _class_size(text: str) -> int:
    wide = len(_WIDE.findall(text))
    if wide:
        return 20_000 * wide
    return 400 if text == "." or text.startswith("[^") else 30 + len(text)


_PROPERTY = re.compile(r"(?<!\\)(?:\\\\)*\\[pP]\{")
"""A class of Unicode (`\\p{Lu}`), which Python's engine does not know."""

_TOKEN = re.compile(
    r"\\c[A-Za-z]|\\k<[A-Za-z_$][\w$]*>|\\u\{[0-9A-Fa-f]+\}|\\[pP]\{[^{}]*\}|\\[\s\S]"
    r"|\(\?<(?![=!])|\[\^\]|\[\]|[\s\S]"
)
"""An escape, the start of a named group, a class without members, or a character."""

_ASCII_OF = {"L": "A-Za-z", "Letter": "A-Za-z", "Ll": "a-z", "Lu": "A-Z", "N": "0-9", "Nd": "0-9"}
"""The ASCII characters of some classes of Unicode."""

_SPACES = r"\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What `\\s` is in ECMA-262: more than in Python's engine with its flag `ASCII`."""

_PLAIN_ESCAPES = frozenset("dDwWsSbBnrtfvux0123456789")


@lru_cache(maxsize=4096)
def python_pattern(pattern: str) -> str | None:
    """A pattern in the words of Python's `re` (with its flag `ASCII`); None where it can't be.

    A pattern in which a repetition repeats another can take exponential time: it can't be.
    """
    if _PROPERTY.search(pattern):
        return None
    found = spelled(pattern, spaces=_SPACES)
    if _repeats_repetitions(found):
        return None
    return found if compiles(found, re.ASCII) else None


def compiles(pattern: str, flags: int = 0) -> bool:
    """Whether Python's engine takes a pattern as it is written."""
    try:
        re.compile(pattern, flags)
    except (re.error, ValueError, OverflowError, RecursionError):  # a ValueError is of flags in it
        return False
    return True


def spelled(pattern: str, *, spaces: str = r"\s") -> str:
    """A pattern in the words of Python's `re`, whether that takes it or not.

    A class of Unicode becomes its part of ASCII: enough to make texts, not to check them. So does
    `\\s`, unless its members are given.
    """
    parts: list[str] = []
    in_class = False
    for token in _TOKEN.findall(plain_braces(pattern)):
        if token == r"\s" or (token == r"\S" and not in_class):
            negated = "^" if token[1] == "S" else ""
            parts.append(spaces if in_class else f"[{negated}{spaces}]")
        else:
            parts.append(_translated(token, in_class))
        if token == "[" and not in_class:
            in_class = True
        elif token == "]" and in_class:
            in_class = False
    return "".join(parts)


def _translated(token: str, in_class: bool) -> str:
    if token.startswith(("\\p{", "\\P{")):
        members = _ASCII_OF.get(token[3:-1], token[3:-1])
        return members if in_class else f"[{'^' if token[1] == 'P' else ''}{members}]"
    if token.startswith("\\"):
        return _escape(token)
    if in_class:
        return "\\" + token if token in "[&~|" else token
    # "$" is the end of the text, not also the place before a final line feed.
    other = {"(?<": "(?P<", "[^]": r"[\s\S]", "[]": "(?!)", "$": r"\Z"}
    return other.get(token, token)


def _escape(token: str) -> str:
    if token.startswith("\\c") and len(token) == 3:
        return f"\\x{ord(token[2]) % 32:02x}"
    if token.startswith("\\k<"):
        return f"(?P={token[3:-1]})"
    if token.startswith("\\u{"):
        return re.escape(chr(min(int(token[3:-1], 16), 0x10FFFF)))
    letter = token[1:]  # empty where the pattern ends too soon; then it does not compile
    # ECMA-262 without the flag "u": any other letter stands for itself.
    return token if letter in _PLAIN_ESCAPES or not letter.isalpha() else letter


_ATOM = re.compile(r"\[\^?(?:[^\]\\]|\\.)*\]|\\.", re.DOTALL)
_ENDLESS = re.compile(r"[*+]|\{\d+,\}")


def _repeats_repetitions(pattern: str) -> bool:
    """Whether a group that repeats without a bound holds a choice or a repetition: `(a+)*`."""
    bare = _ATOM.sub("x", pattern)
    stack = [False]
    for index, char in enumerate(bare):
        if char == "(":
            stack.append(False)
        elif char == ")" and len(stack) > 1:
            inner = stack.pop()
            if inner and _ENDLESS.match(bare, index + 1):
                return True
            stack[-1] |= inner
        elif char == "|" or _ENDLESS.match(bare, index):
            stack[-1] = True
    return False


@lru_cache(maxsize=4096)
def _in_python(pattern: str) -> re.Pattern[str] | None:
    found = python_pattern(pattern)
    return re.compile(found, re.ASCII) if found is not None else None


def finds(pattern: str, text: str) -> bool:
    """Whether a pattern is found somewhere in a text; not if it is none.

    What Python's engine can't run in bounded time, the one for payloads does.
    """
    compiled = _in_python(pattern)
    if compiled is not None:
        return compiled.search(text) is not None
    import jsonschema_rs

    try:
        return jsonschema_rs.is_valid({"pattern": pattern}, text)
    except ValueError:
        return False


_LOOK_AROUND = re.compile(r"\(\?<?[=!]")


def for_python(pattern: str) -> str | None:
    """A pattern for Python's engine without flags; None where it has no words for it.

    It stays as it is where that means the same.
    """
    found = python_pattern(pattern)
    return pattern if found is not None and is_portable(pattern) and compiles(pattern) else found


def for_pydantic(pattern: str) -> str | None:
    """A pattern for pydantic's engine, which runs in linear time.

    Models give a class with look-around in a pattern Python's engine, for all its patterns: so each
    has to be one of Python's too.
    """
    if is_portable(pattern) and compiles(pattern):
        return pattern
    found = python_pattern(pattern)
    if found is None or not (is_portable(found) or _LOOK_AROUND.search(found)):
        return None
    return found
