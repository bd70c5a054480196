"""What a package says of itself to indexes and installers, as far as a configuration says it.

Whatever a build would refuse is refused here, where it stands.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import PurePosixPath
from typing import Any

from bindwright.config import table_reader as takes
from bindwright.config.table_reader import TableReader, Taken
from bindwright.config.text_files import TextFile, read_text
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.http.addresses import is_mailbox, is_page
from bindwright.record import record
from bindwright.visible import visible

_PYTHONS = ("3.11", "3.12", "3.13")
"""What generated packages say they run on; later versions than these are admitted as well."""

PYTHON = "Programming Language :: Python :: "
# What tools take for the text of a licence, or part of it; nothing that is generated is called so.
_LICENSE_FILE = re.compile(r"(?!.*\.pyi?$)(licen[cs]e|copying|notice|authors)([._-][a-z0-9._-]+)?")
_LONGEST_LABEL = 32
"""Characters of the label of a URL (core metadata, Project-URL)."""


@record
class Author:
    """A person or an organisation; one of the two may be ""."""

    name: str = ""
    email: str = ""


@record
class Metadata:
    """Keys of `[[package]]` that reach pyproject.toml and README; empty ones are not said.

    `license` is an SPDX expression in its canonical spelling, `dependencies` come in addition to
    those of the generated code, and the files are read.
    """

    description: str = ""
    license: str = ""
    license_files: tuple[TextFile, ...] = ()
    authors: tuple[Author, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict[str, str])
    keywords: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    requires_python: str = f">={_PYTHONS[0]}"
    dependencies: tuple[str, ...] = ()
    readme_before: TextFile | None = None
    readme_after: TextFile | None = None

    def decisive(self) -> list[str]:
        """Whatever decides the output; holds no path of the machine."""
        files = (*self.license_files, self.readme_before, self.readme_after)
        plain = replace(self, license_files=(), readme_before=None, readme_after=None)
        return [repr(plain), *(f"{one.name}\n{one.text}" if one else "" for one in files)]


def spdx_license(text: str) -> str | None:
    """An SPDX expression in its canonical spelling; None where it is none."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return str(canonicalize_license_expression(text))
    except (InvalidLicenseExpression, RecursionError):
        return None


def admitted_pythons(requires_python: str) -> list[str]:
    """The versions that a package runs on and that it admits: `3.11`, `3.12` …"""
    return [one for one in _PYTHONS if _admits(requires_python, one)]


def _admits(requires_python: Any, minor: str) -> bool:
    """Whether some release of a version is admitted; what is no specifier admits nothing."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        specifiers = SpecifierSet(requires_python)
        return any(specifiers.contains(f"{minor}.{patch}") for patch in (0, 99))
    except (InvalidSpecifier, AttributeError, TypeError):
        return False


def _requires_python(table: TableReader, key: str, value: Any) -> Any:
    earlier = ("2.7", *(f"3.{one}" for one in range(11)))
    if not admitted_pythons(value) or any(_admits(value, one) for one in earlier):
        what = f"versions of Python from {_PYTHONS[0]} on, such as '>=3.12'"
        return table.mismatch(key, value, what)
    return str(value)


def _license(table: TableReader, key: str, value: Any) -> Any:
    found = spdx_license(value) if isinstance(value, str) and value.strip() else None
    hint = "one that has no identifier is called 'LicenseRef-' and a name of your choice"
    what = "an SPDX expression such as 'MIT' or 'Apache-2.0 OR MIT'"
    return found or table.mismatch(key, value, what, hint)


def _each(problem: Callable[[str], tuple[str, str | None] | None]) -> Taken:
    """An array of strings, each kept once; `problem` says what is wrong with one, and a hint."""

    def take(table: TableReader, key: str, value: Any) -> Any:
        found = takes.texts(table, key, value)
        for index, one in enumerate(found or ()):
            if (said := problem(one)) is not None:
                table.complain(key, f"{one!r} {said[0]}", hint=said[1], below=(str(index),))
        return found and tuple(dict.fromkeys(found))

    return take


def _is_line(value: Any) -> bool:
    shown = isinstance(value, str) and visible(value) == value
    return shown and bool(value.strip()) and "\n" not in value and "\t" not in value


def _is_word(value: Any) -> bool:
    return _is_line(value) and "," not in value


def _not_word(one: str) -> tuple[str, str | None] | None:
    return None if _is_word(one) else ("is no word in one line, without commas", None)


def _classifiers(table: TableReader, key: str, value: Any) -> Any:
    from trove_classifiers import classifiers as known

    admitted = ("3", *admitted_pythons(table.values.get("requires_python", "")))

    def problem(one: str) -> tuple[str, str | None] | None:
        version = re.fullmatch(rf"{PYTHON}(\d+(?:\.\d+)?)(?: :: Only)?", one)
        if one.startswith("License ::"):
            return "says what 'license' says", 'set license = "MIT", or what it is (PEP 639)'
        if version and version[1] not in admitted:
            return "is no version that the package runs on", None
        if one not in known and not one.startswith("Private ::"):
            return "is no classifier that indexes know", did_you_mean(one, known)
        return None

    return _each(problem)(table, key, value)


def _not_requirement(one: str) -> tuple[str, str | None] | None:
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        return ("names a URL, which indexes refuse", None) if Requirement(one).url else None
    except (InvalidRequirement, RecursionError):
        return "is no requirement such as 'anyio>=4' (PEP 508)", None


def _authors(table: TableReader, key: str, value: Any) -> Any:
    listed = takes.tables(table, key, value) or ()
    for index, below in enumerate(listed):
        if not below.values:
            table.complain(key, "an author has a 'name', an 'email' or both", below=(str(index),))
    return tuple(Author(**below.read(_AUTHOR)) for below in listed)


_AUTHOR: dict[str, Taken] = {
    "name": takes.taken("a name in one line, without commas", _is_word),
    "email": takes.taken("an address of mail", lambda one: _is_line(one) and is_mailbox(one)),
}

_PAGES = takes.mapping("the whole URL of a page (https://…)", is_page)


def same_label(one: str) -> str:
    """A label of a URL as indexes compare it (PEP 753)."""
    return re.sub(r"[\W_]", "", one).lower()


def _urls(table: TableReader, key: str, value: Any) -> dict[str, str]:
    found: dict[str, str] = _PAGES(table, key, value)
    labels = [same_label(one) for one in found]
    for index, label in enumerate(found):
        readable = _is_word(label) and len(label) <= _LONGEST_LABEL and labels[index]
        if not readable or labels[index] in labels[:index]:
            what = f"up to {_LONGEST_LABEL} characters, no comma, and reads like no other"
            table.table(key).complain(label, f"a label has {what}", at="key")
    return found


def _license_files(table: TableReader, key: str, value: Any) -> Any:
    found: dict[str, TextFile | None] = {}
    for index, one in enumerate(takes.texts(table, key, value) or ()):
        name = PurePosixPath(one).name.casefold()
        if not _LICENSE_FILE.fullmatch(name):
            message = f"{one!r} is not called LICENSE, COPYING, NOTICE or AUTHORS (LICENSE.txt …)"
        elif name in found:
            message = f"another file is called as {one!r} is, too"
        else:
            found[name] = read_text(table, key, one, str(index))
            continue
        table.complain(key, message, below=(str(index),))
    return tuple(one for one in found.values() if one is not None)


def _markdown(table: TableReader, key: str, value: Any) -> Any:
    if not isinstance(value, str) or not value.lower().endswith((".md", ".markdown")):
        return table.mismatch(key, value, "a file of Markdown such as 'readme/support.md'")
    found = read_text(table, key, value)
    return found and replace(found, text=visible(found.text).strip())


METADATA_KEYS: dict[str, Taken] = {
    "description": takes.taken("a sentence in one line", _is_line),
    "license": _license,
    "license_files": _license_files,
    "authors": _authors,
    "urls": _urls,
    "keywords": _each(_not_word),
    "requires_python": _requires_python,
    "classifiers": _classifiers,
    "dependencies": _each(_not_requirement),
    "readme_before": _markdown,
    "readme_after": _markdown,
}
"""What [[package]] takes besides: the fields of `Metadata`."""
