"""Names of servers: what the option `environment` takes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from bindwright.ir.operations import Server
from bindwright.plan.names import words

_KNOWN = {
    "production": "production", "prod": "production", "live": "live", "sandbox": "sandbox",
    "staging": "staging", "stage": "staging", "test": "test", "testing": "test",
    "development": "development", "dev": "development", "local": "local", "localhost": "local",
    "demo": "demo", "mock": "mock", "preview": "preview", "beta": "beta", "qa": "qa",
    "uat": "uat", "integration": "integration",
}  # fmt: skip
"""What people call environments, by how they write it."""

_NOISE = frozenset(
    {
        "a", "an", "the", "our", "your", "this", "is", "are", "of", "for", "to", "in", "on", "with",
        "and", "or", "use", "used", "using", "api", "apis", "server", "servers", "environment",
        "env", "url", "uri", "host", "hosted", "endpoint", "endpoints", "base", "instance",
        "service", "https", "http", "rest", "web", "www",
    }
)  # fmt: skip
_PLAIN = frozenset({"api", "apis", "www", "web", "rest", "server"})
"""Parts of hosts that say nothing."""
_MOST_WORDS = 4
_VARIABLE = re.compile(r"\{[^{}]*\}")


def environment_names(servers: tuple[Server, ...], chosen: Mapping[str, str]) -> tuple[str, ...]:
    """A name for each of several servers, all different.

    `chosen` maps URLs as the document has them to names. Where there is none the server's own name
    counts, else what its description calls it, else what its URL has that the others have not.
    A name that two of them would get is for neither: both go on.
    """
    urls = [_VARIABLE.sub("", one.template) for one in servers]
    names: dict[int, str] = {}
    for rung in _rungs(servers, urls, chosen):
        wanted = {i: rung(i) for i in range(len(servers)) if i not in names}
        count = Counter(wanted.values())
        taken = set(names.values())
        names |= {i: w for i, w in wanted.items() if w and count[w] == 1 and w not in taken}
    taken = set(names.values())
    for i, one in enumerate(servers):
        if i not in names:
            names[i] = next(name for name in words.digests(one.template) if name not in taken)
            taken.add(names[i])
    return tuple(names[i] for i in range(len(servers)))


def _rungs(
    servers: tuple[Server, ...], urls: list[str], chosen: Mapping[str, str]
) -> Iterator[Callable[[int], str]]:
    """Ways to name the server of an index, best first; an empty name is none."""
    described = [_significant(one.description or "") for one in servers]
    hosts = _different([_labels(url)[::-1] for url in urls])
    hosts = [[word for label in labels[::-1] for word in _parts(label)] for labels in hosts]
    paths = [
        [word for part in parts for word in _parts(part)]
        for parts in _different([_path(url) for url in urls])
    ]
    bare = [[word for word in one if word.lower() not in _PLAIN] for one in hosts]

    yield lambda i: chosen.get(servers[i].template, "")
    yield lambda i: _printable(servers[i].name or "")
    yield lambda i: _known(described[i])
    yield lambda i: _name(described[i]) if len(described[i]) <= _MOST_WORDS else ""
    yield lambda i: "local" if _is_local(urls[i]) else _known(hosts[i])
    yield lambda i: _name([_known(described[i]), *bare[i]]) if _known(described[i]) else ""
    yield lambda i: _name(bare[i]) or ("" if paths[i] else "production")
    yield lambda i: _name([*bare[i], *paths[i]])
    yield lambda i: _name([*filter(None, [_known(described[i])]), *hosts[i], *paths[i]])
    yield lambda i: _name([urls[i].partition(":")[0], *hosts[i], *paths[i]])


def _significant(text: str) -> list[str]:
    """The words of the first sentence of a description that say something."""
    text = re.split(r"[.!?;,(\[\n]|:\s|\s[-–—]\s", " ".join(text.split()), maxsplit=1)[0]
    return [word for word in words.split(text) if word.lower() not in _NOISE]


def _known(found: list[str]) -> str:
    """What an environment is called, if just one such word is there."""
    names = {_KNOWN[word.lower()] for word in found if word.lower() in _KNOWN}
    return names.pop() if len(names) == 1 else ""


def _name(found: list[str]) -> str:
    return "_".join(word.lower() for word in found)


def _printable(text: str) -> str:
    return text if text.isprintable() else ""


def _labels(url: str) -> list[str]:
    try:
        return (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return []


def _path(url: str) -> list[str]:
    try:
        return [part for part in urlsplit(url).path.split("/") if part]
    except ValueError:
        return []


def _parts(text: str) -> list[str]:
    return words.split(text)


def _is_local(url: str) -> bool:
    return ".".join(_labels(url)) in ("localhost", "127.0.0.1", "0.0.0.0") or _labels(url)[:1] == [
        "localhost"
    ]


def _different(rows: list[list[str]]) -> list[list[str]]:
    """The rows without what all of them begin with."""
    length = 0
    for column in zip(*rows, strict=False):
        if len(set(column)) > 1:
            break
        length += 1
    return [row[length:] for row in rows]
