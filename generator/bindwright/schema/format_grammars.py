"""What texts of the formats of JSON Schema look like, after the documents that define each.

The formats of names that are not ASCII (IDNA), of URI templates and of regular expressions are not
here: jsonschema-rs knows them better than anything that would be written here.
"""

from __future__ import annotations

import datetime
import ipaddress
import re
from collections.abc import Callable

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)
_DURATION = re.compile(
    r"P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)"
)
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf'{_ATOM}(?:\.{_ATOM})*|"(?:[^"\\\r\n]|\\.)*"')
_POINTER = re.compile(r"(?:/(?:[^~/]|~[01])*)*")
_RELATIVE_POINTER = re.compile(r"(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~[01])*)*)")

_PERCENT = r"%[0-9A-Fa-f]{2}"


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    try:
        # Python's calendar has no year 0; it is one with 366 days like 400.
        datetime.date(year or 400, month, day)
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    """RFC 3339, section 5.6. A second 60 is there at the end of a day in UTC alone."""
    found = _TIME.fullmatch(text)
    if found is None:
        return False
    hour, minute, second = (int(found[index]) for index in (1, 2, 3))
    away = 0
    if found[4]:
        if int(found[5]) > 23 or int(found[6]) > 59:
            return False
        away = (int(found[5]) * 60 + int(found[6])) * (1 if found[4] == "+" else -1)
    if hour > 23 or minute > 59 or second > 60:
        return False
    return second < 60 or (hour * 60 + minute - away) % 1440 == 1439


def _is_date_time(text: str) -> bool:
    return text[10:11] in ("T", "t") and _is_date(text[:10]) and _is_time(text[11:])


def _is_duration(text: str) -> bool:
    """RFC 3339, appendix A: units are not left out between others."""
    if _DURATION.fullmatch(text) is None:
        return False
    date, _, time = text[1:].partition("T")
    return not re.search(r"Y[0-9]+D", date) and not re.search(r"H[0-9]+S", time)


def _is_ipv4(text: str) -> bool:
    try:
        return text.isascii() and str(ipaddress.IPv4Address(text)) == text
    except ValueError:
        return False


def _is_ipv6(text: str) -> bool:
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return text.isascii() and "%" not in text


def _is_hostname(text: str) -> bool:
    return len(text) <= 253 and all(_LABEL.fullmatch(one) for one in text.split("."))


def _is_email(text: str) -> bool:
    local, at, domain = text.rpartition("@")
    if not at or len(local) > 64 or _LOCAL.fullmatch(local) is None:
        return False
    if domain.startswith("[") and domain.endswith("]"):
        inner = domain[1:-1]
        return _is_ipv6(inner[5:]) if inner.startswith("IPv6:") else _is_ipv4(inner)
    return _is_hostname(domain)


def _uri() -> Callable[[str, bool], bool]:
    """RFC 3986. Whether it may be relative is asked."""
    plain = rf"[A-Za-z0-9._~!$&'()*+,;=-]|{_PERCENT}"
    segment = rf"(?:{plain}|[:@])"
    host = rf"(?:\[(?P<six>[^\]]*)\]|(?:{plain})*)"
    authority = rf"(?:(?:{plain}|:)*@)?{host}(?::[0-9]*)?"
    rest = rf"(?:\?(?:{segment}|[/?])*)?(?:\#(?:{segment}|[/?])*)?"
    way = rf"(?://{authority}(?:/{segment}*)*|/(?:{segment}+(?:/{segment}*)*)?|"
    whole = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{way}{segment}+(?:/{segment}*)*|){rest}")
    first = rf"(?:{plain}|@)+"
    relative = re.compile(rf"{way}{first}(?:/{segment}*)*|){rest}")

    def check(text: str, may_be_relative: bool) -> bool:
        found = whole.fullmatch(text) or (relative.fullmatch(text) if may_be_relative else None)
        return found is not None and (found["six"] is None or _is_ip_literal(found["six"]))

    return check


def _is_ip_literal(text: str) -> bool:
    return (
        _is_ipv6(text)
        or re.fullmatch(r"v[0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+", text) is not None
    )


_is_uri = _uri()

GRAMMARS: dict[str, Callable[[str], bool]] = {
    "date": _is_date,
    "time": _is_time,
    "date-time": _is_date_time,
    "duration": _is_duration,
    "email": _is_email,
    "ipv4": _is_ipv4,
    "ipv6": _is_ipv6,
    "uri": lambda text: _is_uri(text, False),
    "uri-reference": lambda text: _is_uri(text, True),
    "uuid": lambda text: _UUID.fullmatch(text) is not None,
    "json-pointer": lambda text: _POINTER.fullmatch(text) is not None,
    "relative-json-pointer": lambda text: _RELATIVE_POINTER.fullmatch(text) is not None,
}
"""Whether a text is of a format, by the format's name."""
