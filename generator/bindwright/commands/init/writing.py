"""The files that are written: bindwright.toml, the overlay, and the report."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bindwright.commands.init.carried import Action, Outcome, Told
from bindwright.config import PACKAGE_KEYS
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position
from bindwright.visible import visible

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_WIDTH = 100


def toml(settings: Mapping[str, Any]) -> str:
    """Settings of one package as bindwright.toml, in the order of its documentation."""
    ranks = {key: rank for rank, key in enumerate(PACKAGE_KEYS)}
    ordered = sorted(settings, key=lambda key: ranks.get(key, len(ranks)))
    lines = _table(("package",), {key: settings[key] for key in ordered}, "[[package]]")
    return "\n".join(lines) + "\n"


def _table(path: tuple[str, ...], values: Mapping[str, Any], header: str) -> Iterator[str]:
    plain = {key: one for key, one in values.items() if not isinstance(one, Mapping)}
    below = {key: one for key, one in values.items() if isinstance(one, Mapping)}
    if plain or not below or header.startswith("[["):
        yield header
    yield from (f"{_key(key)} = {toml_value(one, len(key))}" for key, one in plain.items())
    for key, one in below.items():
        deeper = (*path, key)
        rows = list(_table(deeper, one, f"[{'.'.join(map(_key, deeper))}]"))
        yield from ("", *rows) if rows[0] else rows


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _json(key)


def toml_value(value: Any, before: int = 0) -> str:
    """A string, number, flag, list or mapping as TOML has it, with nothing in it that hides."""
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_key(key)} = {toml_value(one)}" for key, one in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, float):
        return repr(value)  # `inf` and `nan` too
    if not isinstance(value, list | tuple):
        return _json(value)
    items = [toml_value(one) for one in value]
    line = f"[{', '.join(items)}]"
    if len(line) + before + 3 <= _WIDTH:
        return line
    return "\n".join(("[", *(f"    {one}," for one in items), "]"))


def overlay(actions: Iterable[Action], generator: str) -> str:
    """An overlay as YAML, each value on a line, in the words of JSON."""
    lines = [
        "overlay: 1.0.0",
        f"info: {{title: {_json(f'Carried over from {generator}')}, version: '1'}}",
        "actions:",
    ]
    for action in actions:
        words = [f"{key}: {_json(value)}" for key, value in action.words.items()]
        lines.append(f"  - {words[0]}")
        lines += [f"    {one}" for one in words[1:]]
    return "\n".join(lines) + "\n"


def _json(value: Any) -> str:
    """JSON, as which TOML and YAML have strings as well, in one line."""
    return visible(json.dumps(value, ensure_ascii=False))


_ORDER = (Outcome.UNKNOWN, Outcome.MISSING, Outcome.MEANINGLESS, Outcome.CARRIED)


def rows(
    told: Iterable[Told], places: Mapping[Origin, Position], outcomes: Iterable[Outcome] = _ORDER
) -> Iterator[str]:
    """The report line by line: the outcomes one after the other, places in the file's order."""
    lines = list(dict.fromkeys(told))
    for outcome in outcomes:
        found = [one for one in lines if one.outcome is outcome]
        if found:
            yield f"{outcome}:"
        for one in sorted(found, key=lambda one: places.get(one.origin, Position(0, 0)).line):
            place = places.get(one.origin)
            where = f"{one.origin.source}:{place.line}" if place else one.origin.source
            key = one.origin.pointer.replace("~1", "/").replace("~0", "~").lstrip("/")
            text = " ".join((f"{key}: {one.text}" if key else one.text).split())
            yield visible(f"  {where}: {text}")


def summary(told: Iterable[Told]) -> str:
    """How many keys came to what."""
    counted = Counter(one.outcome for one in dict.fromkeys(told))
    return ", ".join(f"{counted[one]} {one}" for one in reversed(_ORDER) if counted[one])
