"""Reading a TOML table value by value: each is what its key takes, or a finding says where not."""

import keyword
import re
from collections.abc import Iterator
from typing import Any, Literal, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_config import CONFIG_UNKNOWN_KEY, CONFIG_VALUE
from bindwright.diagnostics.suggestions import did_you_mean

# PEP 508, section "Names".
_DISTRIBUTION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# PEP 440, appendix B, in the canonical spelling, without an epoch and a local part.
_VERSION = re.compile(
    r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?"
)
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ENV_PREFIX = re.compile(r"[A-Z][A-Z0-9_]*")

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F]*:[0-9a-fA-F:.]+")

_KINDS: tuple[tuple[type, str], ...] = ((list, "an array"), (dict, "a table"))


class TableReader:
    """One table of a configuration file. What is missing reads as None or as empty."""

    def __init__(
        self, source: str, text: str, path: tuple[str, ...], values: Any, report: Report
    ) -> None:
        self.source = source
        self._text = text
        self._path = path
        self._values = cast("dict[str, Any]", values)
        self._report = report

    def __contains__(self, key: str) -> bool:
        return key in self._values

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

    def allow(self, *known: str) -> None:
        """Reports every key that is none of `known`."""
        for key in self._values:
            if key in known:
                continue
            self.complain(
                key,
                f"unknown key {key!r}",
                hint=did_you_mean(key, known) or f"known are: {', '.join(known)}",
                at="key",
                rule=CONFIG_UNKNOWN_KEY,
            )

    # Tables

    def tables(self, key: str) -> "list[TableReader]":
        """The tables of an array of tables (`[[key]]`)."""
        value = self._values.get(key, [])
        if isinstance(value, dict):
            self.complain(key, f"{key!r} is a table", hint=f"write [[{key}]]", at="key")
            return []
        if not _are_tables(value):
            self._mismatch(key, value, "an array of tables")
            return []
        items: list[Any] = value
        return [
            TableReader(self.source, self._text, (*self._path, key, str(i)), one, self._report)
            for i, one in enumerate(items)
        ]

    def table(self, key: str) -> "TableReader":
        """The table under a key; an empty one where there is none."""
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self._mismatch(key, value, "a table")
            value = {}
        return TableReader(self.source, self._text, (*self._path, key), value, self._report)

    def tables_below(self) -> "Iterator[tuple[str, TableReader]]":
        """The tables below this one; everything else in it is reported."""
        for key, value in self._values.items():
            table = self.table(key)
            if isinstance(value, dict):
                yield key, table

    # Values

    def text(self, key: str, *, empty: bool = False) -> str | None:
        """A string that is not empty, unless it may be."""
        value = self._values.get(key)
        if value is None or (empty and value == ""):
            return cast("str | None", value)
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self._mismatch(key, value, "a string that is not empty")
            return None
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of strings."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            self._mismatch(key, value, "an array of strings")
            return ()
        items = cast("list[object]", value)
        for index, one in enumerate(items):
            if not isinstance(one, str) or not one.strip():
                message = f"{key!r} takes strings that are not empty, not {_named(one)}"
                self.complain(key, message, below=(str(index),))
        return tuple(one for one in items if isinstance(one, str))

    def hosts(self, key: str) -> tuple[str, ...]:
        """An array of names of hosts, without a scheme, a port or a path."""
        for index, one in enumerate(found := self.texts(key)):
            if not _HOST.fullmatch(one):
                message = f"{key!r} takes names of hosts such as 'example.com', not {one!r}"
                self.complain(key, message, below=(str(index),))
        return found

    def identifier(self, key: str) -> str | None:
        """An ASCII Python identifier without dots, not a keyword."""
        return self._formed(key, _is_identifier, "a Python identifier (no dots, no keyword)")

    def distribution(self, key: str) -> str | None:
        """The name of a distribution (PEP 508)."""
        return self._formed(
            key, _DISTRIBUTION.fullmatch, "a distribution name: letters, digits, '-', '_' and '.'"
        )

    def version(self, key: str) -> str | None:
        """A version (PEP 440)."""
        return self._formed(key, _VERSION.fullmatch, "a version such as '1.2.0' (PEP 440)")

    def header(self, key: str) -> str | None:
        """The name of a header (RFC 9110, section 5.1)."""
        return self._formed(key, _HEADER.fullmatch, "the name of a header")

    def env_prefix(self, key: str) -> str | None:
        """The start of the names of environment variables."""
        return self._formed(key, _ENV_PREFIX.fullmatch, "capital letters, digits and '_'")

    def choice(self, key: str, allowed: tuple[str, ...]) -> str | None:
        """One of a few words."""
        value = self._values.get(key)
        if value is None or value in allowed:
            return cast("str | None", value)
        hint = did_you_mean(str(value), allowed)
        self._mismatch(key, value, f"one of {', '.join(map(repr, allowed))}", hint)
        return None

    def flag(self, key: str) -> bool:
        """A boolean; false where it is missing."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            self._mismatch(key, value, "true or false")
            return False
        return value

    def seconds(self, key: str) -> float | None:
        """A number above zero."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e9:
            self._mismatch(key, value, "a number of seconds above 0")
            return None
        return float(value)

    def count(self, key: str) -> int | None:
        """A whole number from zero on."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
            self._mismatch(key, value, "a whole number from 0 to 1000")
            return None
        return value

    # Tables of names

    def names(self, key: str) -> dict[str, str]:
        """A table from anything to Python identifiers."""
        return self._mapping(key, _is_identifier, "a Python identifier (no keyword)")

    def paths(self, key: str) -> dict[str, str]:
        """A table from anything to dotted paths of Python identifiers."""
        return self._mapping(
            key,
            _is_dotted_path,
            "a dotted path of Python identifiers, such as 'jobs.runs'",
        )

    def urls(self, key: str) -> dict[str, str]:
        """A table from names, printable and different, to URLs that are different as well."""
        found = self._mapping(key, str.isprintable, "a URL, as the document has it")
        below = self.table(key)
        for name, url in found.items():
            if not name.strip() or not name.isprintable():
                below.complain(name, f"{name!r} can't be typed", at="key")
            first = next(one for one, other in found.items() if other == url)
            if first != name:
                below.complain(name, f"this server is called {first!r} already")
        return found

    def _mapping(self, key: str, is_right: Any, what: str) -> dict[str, str]:
        below = self.table(key)
        right: dict[str, str] = {}
        for name, value in below._values.items():
            if isinstance(value, str) and is_right(value):
                right[name] = value
            else:
                below._mismatch(name, value, what, _quote_hint(name, value))
        return right

    def _formed(self, key: str, is_right: Any, what: str) -> str | None:
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, str) and is_right(value):
            return value
        self._mismatch(key, value, what)
        return None

    def _mismatch(self, key: str, value: Any, what: str, hint: str | None = None) -> None:
        self.complain(key, f"{key!r} takes {what}, not {_named(value)}", hint=hint)


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


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict) for one in cast("list[object]", value)
    )


def _is_dotted_path(value: str) -> bool:
    return all(_is_identifier(part) for part in value.split("."))


def _is_identifier(value: str) -> bool:
    return value.isascii() and value.isidentifier() and not keyword.iskeyword(value)
