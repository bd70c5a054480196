"""What a cookie can carry (RFC 6265 §4.1.1); servers split its header by what it can't."""

from __future__ import annotations

from urllib.parse import quote

_SPECIAL = "!#$%&'*+-.^_`|~"
_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_TOKEN = frozenset(_LETTERS + _SPECIAL)
_OCTETS = _TOKEN | frozenset("()/:<=>?@[]{}")


def is_cookie_value(text: str) -> bool:
    """Tell whether a text is cookie-octets, which may stand in double quotes."""
    inner = text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
    return _OCTETS.issuperset(inner)


def is_cookie_name(text: str) -> bool:
    """Tell whether a text is a token, which the name of a cookie has to be."""
    return bool(text) and _TOKEN.issuperset(text)


def cookie_name(name: str) -> str:
    """Give the documented name of a cookie as it is sent: what is no token is percent-encoded."""
    return name if is_cookie_name(name) else quote(name, safe="")
