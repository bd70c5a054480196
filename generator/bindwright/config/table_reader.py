"""Reading a TOML table by its keys: each value is what its key takes, or a finding says where not.

What a key takes is a `Taken`: a function that gives the value, or reports it and gives None.
"""

import keyword
import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_config import CONFIG_UNKNOWN_KEY, CONFIG_VALUE
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.http.key_prefixes import is_key_prefix

# PEP 508, section "Names".
_DISTRIBUTION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# PEP 440, appendix B, in the canonical spelling, without an epoch and a local part.
_VERSION = re.compile(
    r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?"
)
# RFC 9110, section 5.1.
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ENV_PREFIX = re.compile(r"[A-Z][A-Z0-9_]*")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%{}-]+)+")
# RFC 6901.
_POINTER = re.compile(r"(?:/(?:[^~/]|~[01])+)+")

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F]*:[0-9a-fA-F:.]+")

_KINDS: tuple[tuple[type, str], ...] = ((list, "an array"), (dict, "a table"))

Taken = Callable[["TableReader", str, Any], Any]


class TableReader:
    """One table of a configuration file."""

    def __init__(
        self, source: str, text: str, path: tuple[str, ...], values: Any, report: Report
    ) -> None:
        self.source = source
        self._text = text
        self._path = path
        self.values = cast("dict[str, Any]", values)
        self._report = report

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def read(self, keys: Mapping[str, Taken]) -> dict[str, Any]:
        """What is stated and right, in the order of `keys`; every other key is reported."""
        for key in (one for one in self.values if one not in keys):
            self.complain(
                key,
                f"unknown key {key!r}",
                hint=did_you_mean(key, keys) or f"known are: {', '.join(keys)}",
                at="key",
                rule=CONFIG_UNKNOWN_KEY,
            )
        stated = {
            key: take(self, key, self.values[key]) for key, take in keys.items() if key in self
        }
        return {key: value for key, value in stated.items() if value is not None}

    def complain(
        self,
        key: str,
        message: str,
        *,
        hint: str | None = None,
        at: Literal["key", "value"] = "value",
        below: tuple[str, ...] = (),
        rule: Rule = CONFIG_VALUE,
    ) -> None:
        """Reports something about a key; where that is missing, the table is pointed at."""
        from bindwright.config.toml_positions import locate_toml

        origin = Origin(self.source).child(*self._path, key, *below)
        position = locate_toml(self._text, origin.pointer, at)
        self._report.add(rule, origin, message, hint=hint, at=at, position=position)

    def mismatch(
        self,
        key: str,
        value: Any,
        what: str,
        hint: str | None = None,
        at: Literal["key", "value"] = "value",
    ) -> Any:
        """Reports that a key does not take its value, and gives None in its place."""
        self.complain(key, f"{key!r} takes {what}, not {_named(value)}", hint=hint, at=at)

    def table(self, key: str) -> "TableReader":
        """The table under a key; an empty one where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.mismatch(key, value, "a table")
            value = {}
        return self._below(value, key)

    def tables_below(self) -> "Iterator[tuple[str, TableReader]]":
        """The tables below this one; everything else in it is reported."""
        for key, value in self.values.items():
            table = self.table(key)
            if isinstance(value, dict):
                yield key, table

    def _below(self, values: Any, *keys: str) -> "TableReader":
        return TableReader(self.source, self._text, (*self._path, *keys), values, self._report)


def tables(table: TableReader, key: str, value: Any) -> Any:
    """An array of tables (`[[key]]`)."""
    if isinstance(value, dict):
        table.complain(key, f"{key!r} is a table", hint=f"write [[{key}]]", at="key")
        return None
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    if not all(isinstance(one, dict) for one in items):
        return table.mismatch(key, value, "an array of tables")
    return [table._below(one, key, str(index)) for index, one in enumerate(items)]


def taken(what: str, is_right: Callable[[Any], object]) -> Taken:
    """A value that passes a test; `what` says which do."""

    def take(table: TableReader, key: str, value: Any) -> Any:
        return value if is_right(value) else table.mismatch(key, value, what)

    return take


def one_of(*words: str) -> Taken:
    """One of a few words."""

    def take(table: TableReader, key: str, value: Any) -> Any:
        if value in words:
            return value
        what = f"one of {', '.join(map(repr, words))}"
        return table.mismatch(key, value, what, did_you_mean(str(value), words))

    return take


def texts(table: TableReader, key: str, value: Any) -> Any:
    """An array of strings."""
    if not isinstance(value, list):
        return table.mismatch(key, value, "an array of strings")
    items = cast("list[object]", value)
    for index, one in enumerate(items):
        if not isinstance(one, str) or not one.strip():
            message = f"{key!r} takes strings that are not empty, not {_named(one)}"
            table.complain(key, message, below=(str(index),))
    return tuple(one for one in items if isinstance(one, str))


def hosts(table: TableReader, key: str, value: Any) -> Any:
    """An array of names of hosts, without a scheme, a port or a path."""
    found = texts(table, key, value)
    for index, one in enumerate(found or ()):
        if not _HOST.fullmatch(one):
            message = f"{key!r} takes names of hosts such as 'example.com', not {one!r}"
            table.complain(key, message, below=(str(index),))
    return found


def method_paths(table: TableReader, key: str, value: Any) -> Any:
    """An array of dotted paths, of which at least one is there and none twice."""
    found = texts(table, key, value)
    for index, one in enumerate(found or ()):
        if not is_dotted_path(one):
            message = f"{key!r} takes methods such as 'jobs.create', not {one!r}"
            table.complain(key, message, below=(str(index),))
        elif one in found[:index]:
            table.complain(key, f"{one!r} is there twice", below=(str(index),))
    if found == ():
        table.complain(key, f"{key!r} takes at least one method")
    return found


def seconds(table: TableReader, key: str, value: Any) -> Any:
    """A number above zero."""
    if _is_number(value, int | float) and 0 < value < 1e9:
        return float(value)
    return table.mismatch(key, value, "a number of seconds above 0")


def mapping(what: str, is_right: Callable[[str], object]) -> Taken:
    """A table from anything to strings that pass a test."""

    def take(table: TableReader, key: str, _: Any) -> dict[str, str]:
        below = table.table(key)
        right: dict[str, str] = {}
        for name, value in below.values.items():
            if isinstance(value, str) and is_right(value):
                right[name] = value
            else:
                below.mismatch(name, value, what, _quote_hint(name, value))
        return right

    return take


def anything(table: TableReader, key: str, _: Any) -> dict[str, Any]:
    """A table from names to values that JSON can express."""
    below = table.table(key)
    for name, one in below.values.items():
        if not is_json(one):
            below.mismatch(name, one, "a value that JSON has")
    return dict(below.values)


def is_json(value: Any) -> bool:
    """Whether a value of TOML is one of JSON as well: no date, time, or number that is none."""
    match value:
        case dict():
            return all(map(is_json, cast("dict[str, Any]", value).values()))
        case list():
            return all(map(is_json, value))
        case float():
            return math.isfinite(value)
        case _:
            return isinstance(value, str | int)


prefixes = mapping("what goes before a key, such as 'Token'", is_key_prefix)


def urls(table: TableReader, key: str, value: Any) -> dict[str, str]:
    """A table from names, printable and different, to URLs that are different as well."""
    found: dict[str, str] = _URLS(table, key, value)
    below = table.table(key)
    for name, url in found.items():
        if not name.strip() or not name.isprintable():
            below.complain(name, f"{name!r} can't be typed", at="key")
        first = next(one for one, other in found.items() if other == url)
        if first != name:
            below.complain(name, f"this server is called {first!r} already")
    return found


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _is_number(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)


def is_identifier(value: Any) -> bool:
    """Whether a value is a Python identifier in ASCII and no keyword."""
    return (
        isinstance(value, str)
        and value.isascii()
        and value.isidentifier()
        and not keyword.iskeyword(value)
    )


def is_dotted_path(value: Any) -> bool:
    """Whether a value is identifiers with dots between them."""
    return isinstance(value, str) and all(map(is_identifier, value.split(".")))


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


text = taken("a string that is not empty", _is_text)
text_or_empty = taken("a string that is not empty", lambda value: value == "" or _is_text(value))
# PEP 263: in the first lines of a file it would say how the others are read.
_ENCODING = re.compile(r"coding[:=]")
header_text = taken(
    "lines of text, none of which states an encoding",
    lambda value: _is_text(value) and _ENCODING.search(value) is None,
)
flag = taken("true or false", lambda value: isinstance(value, bool))
count = taken(
    "a whole number from 0 to 1000", lambda value: _is_number(value, int) and 0 <= value <= 1000
)
identifier = taken("a Python identifier (no dots, no keyword)", is_identifier)
distribution = taken(
    "a distribution name: letters, digits, '-', '_' and '.'", _matches(_DISTRIBUTION)
)
version = taken("a version such as '1.2.0' (PEP 440)", _matches(_VERSION))
header = taken("the name of a header", _matches(_HEADER))
is_variable = _matches(_VARIABLE)
variable = taken("the name of an environment variable", is_variable)
path = taken("a path that starts with '/'", _matches(_PATH))
pointer = taken("a JSON pointer such as '/data'", _matches(_POINTER))
pointer_or_empty = taken(
    "a JSON pointer such as '/data', or ''", lambda value: value == "" or _matches(_POINTER)(value)
)
env_prefix = taken("capital letters, digits and '_'", _matches(_ENV_PREFIX))
identifiers = mapping("a Python identifier (no keyword)", is_identifier)
dotted_paths = mapping("a dotted path of Python identifiers, such as 'jobs.runs'", is_dotted_path)
_URLS = mapping("a URL, as the document has it", str.isprintable)


def _named(value: Any) -> str:
    """A scalar as TOML writes it, the kind of anything else."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str | int | float):
        return repr(value)
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "a date or time")


def _quote_hint(name: str, value: Any) -> str | None:
    """A dotted key that was not quoted has become a table."""
    return f'quote the key: "{name}.…" = …' if isinstance(value, dict) else None
