"""names.lock: which Python name each type, operation and member was given, for good."""

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from bindwright.record import record

_VERSION = 1

_NOTE = "The Python names that were given out. Commit this file; change names in bindwright.toml."


class NamesLockError(ValueError):
    """The text is not a names.lock that this version reads."""


@record
class NamesLock:
    """The names of one package. Keys are semantic ids, so they survive edits of the document.

    `operations` maps `METHOD /path` to `resource.method`; `members` has the key
    `<type id>::<value as JSON>`.
    """

    types: Mapping[str, str] = field(default_factory=dict[str, str])
    operations: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, str] = field(default_factory=dict[str, str])


def read_names_lock(text: str, package: str) -> NamesLock:
    """The names of a package; none where the file or the package in it is empty.

    Raises:
        NamesLockError: the text is not a names.lock.
    """
    found = _parse(text).get("packages", {}).get(package, {})
    tables: dict[str, dict[str, str]] = {}
    for key in ("types", "operations", "members"):
        table = found.get(key, {}) if isinstance(found, dict) else None
        if not isinstance(table, dict) or not all(isinstance(one, str) for one in table.values()):
            raise NamesLockError(f"{package}.{key} is not a table of names")
        tables[key] = table
    return NamesLock(**tables)


def write_names_lock(old: str, package: str, lock: NamesLock) -> str:
    """The text of names.lock with the names of one package replaced."""
    packages: dict[str, Any] = _parse(old).get("packages", {})
    packages[package] = {
        "types": dict(sorted(lock.types.items())),
        "operations": dict(sorted(lock.operations.items())),
        "members": dict(sorted(lock.members.items())),
    }
    document = {"note": _NOTE, "version": _VERSION, "packages": dict(sorted(packages.items()))}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _parse(text: str) -> dict[str, Any]:
    if not text.strip():
        return {}
    try:
        document = json.loads(text)
        json.dumps(document, ensure_ascii=False).encode()
    except RecursionError:
        raise NamesLockError("nested too deep") from None
    except UnicodeEncodeError:
        raise NamesLockError("half of a character (a lone surrogate) in a name") from None
    except ValueError as error:
        raise NamesLockError(f"not JSON: {error}") from None
    if not isinstance(document, dict) or not isinstance(document.get("packages", {}), dict):
        raise NamesLockError("not a table of packages")
    if document.get("version", _VERSION) != _VERSION:
        raise NamesLockError(f"version {document['version']!r} is not {_VERSION}")
    return document
