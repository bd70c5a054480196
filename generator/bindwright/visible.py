"""Text in which everything can be seen: what hides, turns or acts is written as its escape.

Reviewers judge what they see (Unicode TR 36, "Trojan Source"). Escaped are control characters,
surrogates, line ends that are none elsewhere, and what Unicode calls default ignorable or format;
but for what scripts and emoji need where they need it: joiners between letters that join, one
variation selector after a sign, the visible signs among the format characters.
"""

import re
import unicodedata

_HIDDEN = (
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u070f\\u115f\\u1160\\u17b4\\u17b5"
    "\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff"
    "\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\U00013430-\\U0001345f\\U0001bca0-\\U0001bca3"
    "\\U0001d173-\\U0001d17a\\U000e0000-\\U000e0fff"
)
_ANY_HIDDEN = re.compile(f"[{_HIDDEN}]")

_JOINERS = "\u200c\u200d"
_JOINING = re.compile("[\u0600-\u109f\u1780-\u18af\ua840-\ua87f\U00010a00-\U00011fff]")
"""Letters of scripts in which joiners decide about the form: Arabic to Myanmar, Khmer …"""


def is_visible(char: str) -> bool:
    """Whether a character shows, wherever it stands."""
    return char.isprintable() and _ANY_HIDDEN.match(char) is None


def visible(text: str) -> str:
    """Every character that hides, turns or acts as its escape; line feeds and tabs stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return text
    return _ANY_HIDDEN.sub(lambda found: found[0] if _needed(found) else escape(found[0]), text)


def visible_line(text: str) -> str:
    """The same in one line."""
    return " ".join(visible(text).split())


def visible_json(text: str) -> str:
    """The same JSON text with what hides escaped inside its strings."""
    return _ANY_HIDDEN.sub(lambda found: _utf16(found[0]), text)


def _needed(found: re.Match[str]) -> bool:
    """Whether the letters or signs around a hidden character need it."""
    char, text = found[0], found.string
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if char in _JOINERS and before and after:
        if _JOINING.match(before) and _JOINING.match(after):
            return (
                unicodedata.category(before)[0] in "LM" and unicodedata.category(after)[0] in "LM"
            )
        signs = ("So", "Sk") if before != "\ufe0f" else ("Mn",)
        return (
            char == "\u200d"
            and unicodedata.category(before) in signs
            and unicodedata.category(after) == "So"
        )
    if "\ufe00" <= char <= "\ufe0f" and before:
        # After a sign, or the keys of a telephone (`#` and a frame), or a Han character.
        keycap = before in "0123456789#*" and after == "\u20e3"
        return keycap or (not before.isascii() and unicodedata.category(before) in _BASES)
    if "\U000e0100" <= char <= "\U000e01ef":
        return "\u3400" <= before <= "\u9fff" or "\U00020000" <= before <= "\U0003ffff"
    return "\u180b" <= char <= "\u180f" and "\u1820" <= before <= "\u18aa"


_BASES = frozenset({"So", "Sm", "Po", "Lo", "Sk"})


def escape(char: str) -> str:
    """A character as Python and JSON write it who can't show it."""
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _utf16(char: str) -> str:
    data = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[i]:02x}{data[i + 1]:02x}" for i in range(0, len(data), 2))
