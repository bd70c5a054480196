"""What the URL of a Server Object stands for: hosts, and the base path before all paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple
from urllib.parse import urlsplit

from bindwright.http.path_templates import Part, Segment, Shape, parse_template

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"(?:[^/?#{}]|\{[^{}]*\})*://")
_AUTHORITY = re.compile(r"(\[[^\]]*\]|[^:]*)(?::(.*))?")
_DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_MOST = 64
"""So many spellings of one server are told apart; where there are more any text will do."""

_COMMON = re.compile(
    r"(https?)://([A-Za-z0-9.-]+(?::[0-9]{1,4})?)((?:/[!$-;=@-Z_a-z~]*)?)(?:\?([^#]*))?(?=#|\Z)"
)
"""What nearly all URLs look like: for these there is no need of a parser."""

_LONGEST_HOST = 253
"""Longer names are none (RFC 1035, section 2.3.4)."""


class Authority(NamedTuple):
    """Host and port of a URL: in lower case, without a trailing dot, Unicode as Punycode.

    The port is None where it is the default one of the scheme.
    """

    host: str
    port: int | None = None

    def __str__(self) -> str:
        return self.host if self.port is None else f"{self.host}:{self.port}"


class Target(NamedTuple):
    """What a URL asks for: an authority where it is absolute, and a path that starts with `/`."""

    authority: Authority | None
    path: str
    query: str = ""


class ServerUrl(NamedTuple):
    """One spelling of a server: its host and port (none: any host), and the base path."""

    authority: Segment
    base: tuple[Segment, ...] = ()

    def is_at(self, authority: Authority) -> bool:
        """Whether a host and port are those of the server."""
        if not self.authority:
            return True
        if all(one.literal is not None for one in self.authority):
            return self.authority[0].literal == str(authority)
        return Shape(self.authority).match(str(authority)) is not None


def target_of(url: str) -> Target | None:
    """What a URL, whole or from its path on, asks for; None for what is no URL.

    A path without a slash in front gets one. Scheme, user and fragment do not matter.
    """
    common = _COMMON.match(url)
    if common is not None:
        scheme, authority, path, query = common.groups("")
        return Target(_authority(scheme, authority), path or "/", query)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not parts.netloc:
        return Target(None, "/" + parts.path.removeprefix("/"), parts.query)
    if port == _DEFAULT_PORTS.get(parts.scheme, 443):
        port = None
    return Target(Authority(_canonical(host or ""), port), parts.path or "/", parts.query)


@lru_cache(1000)
def _authority(scheme: str, text: str) -> Authority:
    host, _, port = text.partition(":")
    number = int(port) if port else None
    return Authority(_canonical(host), None if number == _DEFAULT_PORTS[scheme] else number)


def server_urls(
    url: str, variables: Mapping[str, tuple[str | None, Sequence[str]]]
) -> tuple[ServerUrl, ...]:
    """What the URL of a Server Object stands for; a relative one for any host.

    `variables` has the default of each variable, and the values that its `enum` lists. A variable
    without an `enum` stands for any text but a slash. Where it stands for more than that, such as
    `url` in `{url}/v1` or one whose default has slashes, it stands for its default.
    """
    whole = _VARIABLE.match(url)
    is_whole = whole is not None and not _SCHEME.match(url)
    choices: list[list[tuple[str, str]]] = []
    for name in dict.fromkeys(_VARIABLE.findall(url)):
        default, listed = variables.get(name, (None, ()))
        is_wide = default is not None and (
            "/" in default or (is_whole and whole is not None and name == whole[1])
        )
        values = dict.fromkeys((*listed, *([default] if default and (listed or is_wide) else ())))
        if values:
            choices.append([(name, value) for value in values])
    found = [dict(one) for one in islice(product(*choices), _MOST + 1)]
    if len(found) > _MOST:
        found = [{}]
    spelled = (_filled(url, values) for values in found)
    return tuple(dict.fromkeys(server for one in spelled for server in _parsed(one)))


def _filled(url: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda one: values.get(one[1], one[0]), url)


def _parsed(url: str) -> Iterator[ServerUrl]:
    """The servers that a URL without anything to choose stands for."""
    scheme = _SCHEME.match(url)
    rest = url[scheme.end() :] if scheme else url.removeprefix("//")
    if not scheme and rest == url:
        whole = _VARIABLE.match(url)  # the whole of it up to here: any host
        yield ServerUrl((), _base(url[whole.end() :] if whole else url))
        return
    end = re.search(r"[/?#]", _VARIABLE.sub(lambda one: "x" * len(one[0]), rest))
    authority, path = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    for one in _authorities(authority.rpartition("@")[2], scheme[0] if scheme else ""):
        yield ServerUrl(one, _base(path))


def _authorities(text: str, scheme: str) -> Iterator[Segment]:
    parts = _AUTHORITY.fullmatch(text)
    host, port = (parts[1], parts[2] or "") if parts else (text, "")
    host = _canonical(host.removeprefix("[").removesuffix("]"))
    default = _DEFAULT_PORTS.get(scheme.removesuffix("://").lower())
    is_default = port.isdecimal() and (
        int(port) == default if default else int(port) in _DEFAULT_PORTS.values()
    )
    yield _as_segment(f"{host}:{port}" if port and not is_default else host)
    if _VARIABLE.search(port):
        yield _as_segment(host)


def _as_segment(text: str) -> Segment:
    pieces = _VARIABLE.split(text)
    parts = (
        Part(None, one) if n % 2 else Part(one) for n, one in enumerate(pieces) if one or n % 2
    )
    return tuple(parts)


def _base(path: str) -> tuple[Segment, ...]:
    path = re.split(r"[?#]", path, maxsplit=1)[0].removeprefix(".").rstrip("/")
    if not path:
        return ()
    segments = parse_template(path).segments
    return tuple(tuple(part._replace(spans=False) for part in one) for one in segments)


def _canonical(host: str) -> str:
    host = host.lower().removesuffix(".")
    if host.isascii() or len(host) > _LONGEST_HOST:
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
