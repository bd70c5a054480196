"""names.lock: which Python name each type, operation, argument and member was given, for good.

Each line says all by itself, `package kind key = name`, so that lines of two branches stand
together in any order. What hides in a key is written as its escape: a line is what it looks like.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import islice
from typing import Any, NamedTuple

from bindwright.plan.names import words
from bindwright.record import record
from bindwright.visible import escape, is_visible

_VERSION = 2

_HEADER = (
    f"# bindwright names.lock {_VERSION}: the Python names that were given out, one a line.\n"
    "# Commit this file; lines of two branches may both stay. Change names in bindwright.toml.\n"
)

_TABLES = {
    "alias": "renamed",
    "argument": "arguments",
    "member": "members",
    "method": "operations",
    "option": "options",
    "type": "types",
}
"""The tables of a lock by the words of its lines."""

_MOST_LINES = 10
"""So many lines are named in a sentence."""


class NamesLockError(ValueError):
    """The text is not a names.lock that this version reads.

    `line` is where, 0 the whole file; `conflict` whether a merge has left it so.
    """

    def __init__(
        self, message: str, line: int = 0, hint: str | None = None, *, conflict: bool = False
    ) -> None:
        super().__init__(message)
        self.line, self.hint, self.conflict = line, hint, conflict


@record
class NamesLock:
    """The names of one package. Keys are semantic ids, so they survive edits of the document.

    `operations` maps `METHOD /path` to `resource.method`. What stands inside something else has
    `::` in its key: `members` the id of a type and a value as JSON, `arguments` the id of an
    operation, the place and the wire name. `options` are those of the client.

    `renamed` are names of old that stay as deprecated aliases, to what they are called now: `Pet`
    to `Animal`, `Color.RED` to `Color.CRIMSON`, `client.pets.fetch()` to `client.pets.get`.
    """

    types: Mapping[str, str] = field(default_factory=dict[str, str])
    operations: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])


def is_old_format(text: str) -> bool:
    """Whether a text is a names.lock of version 1, which was JSON."""
    return text.lstrip().startswith("{")


def read_names_lock(text: str, package: str) -> NamesLock:
    """The names of a package; none where the file or the package in it is empty.

    Raises:
        NamesLockError: the text is not a names.lock, or two lines of the package disagree.
    """
    found: dict[str, dict[str, str]] = {table: {} for table in _TABLES.values()}
    lines: dict[tuple[str, str], int] = {}
    disagreements: list[tuple[_Entry, str, int]] = []
    for entry in _entries(text):
        if entry.package == package:
            table = found[_TABLES[entry.kind]]
            first = lines.setdefault((entry.kind, entry.key), entry.line)
            if table.setdefault(entry.key, entry.name) != entry.name:
                disagreements.append((entry, table[entry.key], first))
    if disagreements:
        (entry, name, first), *others = disagreements
        more = ", ".join(str(one[0].line) for one in others[:_MOST_LINES])
        raise NamesLockError(
            f"{entry.key!r} is named {name!r} in line {first} and {entry.name!r} here"
            + (f"; so it is with line {more}" + ", …" * (len(others) > _MOST_LINES)) * bool(others),
            entry.line,
            f"delete line {first} or line {entry.line}: keep the name that people use already, "
            "then run 'bindwright generate'",
            conflict=True,
        )
    return NamesLock(**found)


def write_names_lock(old: str, package: str, lock: NamesLock) -> str:
    """The text of names.lock with the names of one package replaced."""
    lines = {_line(*one[:4]) for one in _entries(old) if one.package != package}
    for kind, table in _TABLES.items():
        names: Mapping[str, str] = getattr(lock, table)
        lines |= {_line(package, kind, key, name) for key, name in names.items()}
    return _HEADER + "".join(sorted(lines))


class _Entry(NamedTuple):
    package: str
    kind: str
    key: str
    name: str
    line: int


def _line(package: str, kind: str, key: str, name: str) -> str:
    return f"{package} {kind} {_escaped(key)} = {name}\n"


_LINE = re.compile(rf"(\w+) ({'|'.join(_TABLES)}) (.*) = (\S+)", re.DOTALL)
_MARKS = re.compile(r"^(?:(?:<{7}|\|{7}|>{7})(?: .*)?|={7})\r?$", re.MULTILINE)


def _entries(text: str) -> Iterator[_Entry]:
    """The entries of all packages.

    Raises:
        NamesLockError: the text is not a names.lock.
    """
    _refuse_marks(text)
    if is_old_format(text):
        yield from _old_entries(text)
        return
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if not line or line.startswith("#"):
            version = re.match(r"# bindwright names\.lock ([0-9]+):", line)
            if version is not None and version[1] != str(_VERSION):
                raise NamesLockError(f"version {version[1]} is not {_VERSION}", number)
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            kinds = ", ".join(_TABLES)
            raise NamesLockError(f"not 'package kind key = name', with a kind of {kinds}", number)
        if not _is_path(found[4]):
            raise NamesLockError(f"{found[4]!r} is not a Python name", number)
        key = _unescaped(found[3])
        if found[2] == "alias":
            _refuse_odd_alias(key, number)
        yield _Entry(found[1], found[2], key, found[4], number)


def _is_path(name: str) -> bool:
    return all(map(words.is_name, name.split(".")))


def _refuse_odd_alias(key: str, line: int) -> None:
    """Refuses what is no name of old: it is printed as Python, as the names that are given out are.

    Names that mean something to Python (`__all__`, `_missing_`) are none, either.
    """
    parts = key.removesuffix("()").split(".")
    shaped = parts[0] == "client" and len(parts) > 1 if key.endswith("()") else len(parts) < 3
    special = any(one.startswith("_") and one.endswith("_") for one in parts)
    if not (shaped and all(map(words.is_name, parts))) or special:
        wanted = "'Class', 'Class.MEMBER' or 'client.resource.method()'"
        raise NamesLockError(f"{key!r} is no name of old, such as {wanted}", line)


def _refuse_marks(text: str) -> None:
    """Refuses a file in which git has left the marks of a conflict."""
    found = [text.count("\n", 0, one.start()) + 1 for one in islice(_MARKS.finditer(text), 9)]
    if found:
        hint = "delete the lines with the marks and keep those between them, of both sides"
        if is_old_format(text):
            hint = "keep the file of one side ('git checkout --ours names.lock')"
        raise NamesLockError(
            f"git has left the marks of a conflict in it (lines {', '.join(map(str, found))})",
            found[0],
            f"{hint}, then run 'bindwright generate'",
            conflict=True,
        )


_ESCAPE = re.compile(r"\\(?:\\|u([0-9a-f]{4})|U([0-9a-f]{8}))")


def _escaped(key: str) -> str:
    if key.isascii() and key.isprintable() and "\\" not in key:
        return key
    return "".join(map(_escaped_char, key))


def _escaped_char(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if is_visible(char):
        return char
    return escape(char)


def _unescaped(text: str) -> str:
    def char(found: re.Match[str]) -> str:
        code = int(found[1] or found[2] or "5c", 16)
        return chr(code) if code <= 0x10FFFF else found[0]

    return _ESCAPE.sub(char, text) if "\\" in text else text


def _old_entries(text: str) -> Iterator[_Entry]:
    """What version 1 says: a table of packages, with a table of names for each kind."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        raise NamesLockError("nested too deep" if deep else f"not JSON: {error}") from None
    if document.get("version", 1) != 1:
        raise NamesLockError(f"version {document['version']!r} is not 1")
    for package, tables in _table(document.get("packages", {}), "packages").items():
        if not words.is_name(package):
            raise NamesLockError(f"{package!r} is not the name of a package")
        for kind, key in _TABLES.items():
            if kind == "alias":
                continue  # there were none
            for one, name in _table(_table(tables, package).get(key, {}), key).items():
                if not isinstance(name, str) or not _is_path(name):
                    raise NamesLockError(f"{name!r} of {package}.{key} is not a Python name")
                yield _Entry(package, kind, one, name, 0)


def _table(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise NamesLockError(f"{what} is not a table")
    return value
