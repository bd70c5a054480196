"""bindwright.toml: what to generate, where and under which names.

`read_config` gives a frozen `Config`, or findings with the line and column of each mistake. A run
without a configuration file has the defaults of `PackageConfig`.
"""

import json
import keyword
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from bindwright.config import surface
from bindwright.config import table_reader as takes
from bindwright.config.metadata import METADATA_KEYS, Metadata
from bindwright.config.surface import (
    Exports,
    MethodsOrder,
    OperationConfig,
    OptionConfig,
    Positional,
    QuickStart,
)
from bindwright.config.table_reader import TableReader, Taken
from bindwright.config.text_files import read_regular
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report
from bindwright.diagnostics.rules_config import CONFIG_SYNTAX, CONFIG_UNREADABLE
from bindwright.record import record
from bindwright.reserved_names import package_conflict, unwise_package
from bindwright.symlinks import leading_out

CONFIG_NAME = "bindwright.toml"
LOCK_NAME = "names.lock"

MAX_BYTES = 4 * 1024 * 1024
"""A larger configuration is refused: it is made by hand."""

Formatter = Literal["ruff", "black", "none"]

_HUMP = r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])"


@record
class ClientConfig:
    """Defaults of the generated client; None leaves the runtime's own. Times are seconds.

    `class_name` and `base_error` are "" where they have no name but ours. `env` maps options to
    environment variables, where these are not called after them.
    """

    class_name: str = ""
    base_error: str = ""

    timeout: float | None = None
    connect_timeout: float | None = None
    max_retries: int | None = None
    idempotency_header: str | None = None
    aiohttp: bool = False
    """Whether the package offers a transport on `aiohttp`."""
    fill_defaults: bool = False
    """Whether what an answer leaves out has the value that the document says is meant."""
    environments: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names of servers to their URLs, as the document has them."""
    key_prefixes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Security schemes to what goes before their keys."""
    env: Mapping[str, str] = field(default_factory=dict[str, str])
    options: tuple[OptionConfig, ...] = ()


@record
class PaginationConfig:
    """A way to page: `words` as in `x-bindwright-pagination`, for the operations of some globs."""

    name: str
    operations: tuple[str, ...]
    words: Mapping[str, str | int]


@record
class PackageConfig:
    """What to generate from one document.

    `spec`, `output`, `overlays`, `allow_folders` and `templates` are usable as they stand
    (relative to the working directory). `package`, `name` and `env_prefix` may be "" until
    `named_after` fills them from the title. `names` maps a type (`#/components/schemas/X` or
    `X`), an operation (`POST /x`) or a member (`<type id>::<value>`) to a Python name,
    `resources` an operation or a tag to a dotted path. `unwrap` is a JSON pointer to what answers
    are wrapped in ("" for nothing), `words` maps words in small letters to how class names spell
    them, `formats` formats of strings to "text" or "either", `mixins` classes to `module:Class`,
    `diff` kinds of changes to levels. `origin` names the configuration file ("" without one).
    """

    spec: str
    output: str = "generated"
    package: str = ""
    name: str = ""
    version: str = "0.1.0"
    formatter: Formatter = "ruff"
    file_header: str = ""
    env_prefix: str = ""
    naming: Literal["rest", "operation-id"] | None = None
    grouping: Literal["path", "tag"] | None = None
    methods_order: MethodsOrder = "document"
    positional: Positional = "path"
    unwrap: str = ""
    exports: Exports = "own"
    overlays: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    allow_folders: tuple[str, ...] = ()
    templates: str | None = None
    json_schemas: bool = False
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    formats: Mapping[str, str] = field(default_factory=dict[str, str])
    operations: Mapping[str, OperationConfig] = field(default_factory=dict[str, OperationConfig])
    quick_start: QuickStart = QuickStart()
    mixins: Mapping[str, str] = field(default_factory=dict[str, str])
    type_folders: Mapping[str, str] = field(default_factory=dict[str, str])
    additional_exports: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    pagination: tuple[PaginationConfig, ...] = ()
    client: ClientConfig = ClientConfig()
    diff: Mapping[str, str] = field(default_factory=dict[str, str])
    metadata: Metadata = Metadata()
    origin: str = ""
    index: int = 0

    @property
    def text_formats(self) -> frozenset[str]:
        """The formats whose values are strings in Python."""
        return frozenset(name for name, how in self.formats.items() if how == "text")

    @property
    def folder(self) -> str:
        """The folder of the configuration file; "", the working directory, without one."""
        return os.path.dirname(self.origin)

    @property
    def has_aiohttp(self) -> bool:
        """Whether the package offers a transport on `aiohttp`, and the extra that it needs."""
        return self.client.aiohttp or self.exports == "full"

    def place(self, *keys: str) -> Origin:
        """Where a key of this package stands in the configuration file."""
        if not self.origin:
            return Origin("(command line)")
        return Origin(self.origin).child("package", self.index, *keys)

    def variable(self, option: str) -> str:
        """The environment variable that an option of the client is taken from."""
        return self.client.env.get(option) or f"{self.env_prefix}_{option.upper()}"

    def named_after(self, title: str) -> "PackageConfig":
        """The same with every name that was left open derived from the document's title."""
        package = self.package or package_name(title)
        return replace(
            self,
            package=package,
            name=self.name or package.replace("_", "-").strip("-"),
            env_prefix=self.env_prefix or package.upper().strip("_"),
        )

    def digest(self) -> str:
        """SHA-256 of whatever decides the output, in hexadecimal; holds no path of the machine.

        The document, overlays, templates and the formatter have digests of their own; `keep` and
        `diff` change no file. Names that are still open count as open.
        """
        decisive = {
            "package": self.package,
            "name": self.name,
            "version": self.version,
            "file_header": self.file_header,
            "metadata": self.metadata.decisive(),
            "env_prefix": self.env_prefix,
            "naming": [self.naming, self.grouping, self.methods_order, dict(self.words)],
            "shape": [self.positional, self.unwrap, self.exports, sorted(self.formats.items())],
            "operations": sorted(map(repr, self.operations.items())),
            "quick_start": repr(self.quick_start),
            "own": [dict(self.mixins), dict(self.additional_exports), dict(self.type_folders)],
            "overlays": len(self.overlays),
            "include": self.include,
            "exclude": self.exclude,
            "reach": [self.allow_hosts, len(self.allow_folders)],
            "json_schemas": self.json_schemas,
            "names": dict(self.names),
            "resources": dict(self.resources),
            "pagination": [[p.name, list(p.operations), dict(p.words)] for p in self.pagination],
            "client": [
                self.client.timeout, self.client.connect_timeout, self.client.max_retries,
                self.client.idempotency_header, self.client.fill_defaults,
                dict(self.client.environments), dict(self.client.key_prefixes),
                self.client.class_name, self.client.base_error, dict(self.client.env),
                repr(self.client.options), self.client.aiohttp,
            ],
        }  # fmt: skip
        return sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()


@record
class Config:
    """A whole configuration file."""

    path: Path
    packages: tuple[PackageConfig, ...]

    @property
    def lock_path(self) -> Path:
        """`names.lock`, beside the configuration."""
        return self.path.parent / LOCK_NAME


_LONGEST_NAME = 80
"""Characters of an import name that is derived: it stands in many paths, beside long file names."""


def package_name(title: str) -> str:
    """A title in snake case, as an import name: ASCII, never a keyword, empty, long or reserved."""
    name = plain_package_name(title)
    usable = name[0].isalpha() and not keyword.iskeyword(name)
    if usable and package_conflict(name) is None and unwise_package(name) is None:
        return name
    return f"api_{name}"


def plain_package_name(title: str) -> str:
    """A title in snake case, whatever else has this name."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = [word for part in re.split(r"[^A-Za-z0-9]+", plain) for word in re.split(_HUMP, part)]
    name = "_".join(word.lower() for word in words if word) or "api"
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("_")[0] or name[:_LONGEST_NAME]
    return name


def find_config(start: Path) -> Path | None:
    """The nearest bindwright.toml in `start` or above it, relative to the working directory."""
    folder = start.resolve()
    for one in (folder, *folder.parents):
        if (one / CONFIG_NAME).is_file():
            return Path(_shown(one / CONFIG_NAME))
    return None


def _shown(path: Path) -> str:
    """A path as people read it: relative to the working directory where that is possible."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def read_config(path: Path, report: Report) -> Config:
    """Reads and checks a configuration file.

    Raises:
        Stopped: it can't be read, is not TOML, or a key or value is wrong; the report says where.
    """
    text = _read(path, report)
    report.stop_on_errors()
    return parse_config(path, text, report)


def parse_config(path: Path, text: str, report: Report) -> Config:
    """Checks the text of a configuration file, which need not be written yet.

    Raises:
        Stopped: it is not TOML, or a key or value is wrong; the report says where.
    """
    document = _parse(path, text, report)
    report.stop_on_errors()
    root = TableReader(path.as_posix(), text, (), document, report)
    tables: list[TableReader] = root.read({"package": takes.tables}).get("package", [])
    packages = tuple(_package(table, path.parent, index) for index, table in enumerate(tables))
    if not tables:
        root.complain("package", "there is no [[package]]", at="key")
    _refuse_twins(packages, tables)
    report.stop_on_errors()
    return Config(path=path, packages=packages)


_OF_THE_FOLDER = frozenset({*METADATA_KEYS, "output", "keep", "templates", "overlays"})
"""Keys that name files beside the configuration, or say nothing of the API and its surface."""


def recorded_package(path: Path, text: str, index: int, report: Report) -> PackageConfig:
    """A package of a configuration that was recorded elsewhere, without the files beside it.

    Raises:
        Stopped: it is not TOML, has no such package, or a value is wrong; the report says where.
    """
    document = _parse(path, text, report)
    report.stop_on_errors()
    root = TableReader(path.as_posix(), text, (), document, report)
    tables: list[TableReader] = root.read({"package": takes.tables}).get("package", [])
    report.stop_on_errors()
    if index >= len(tables):
        root.complain("package", f"there is no package {index + 1}", at="key")
        report.stop_on_errors()
    table = tables[index]
    for key in _OF_THE_FOLDER & table.values.keys():
        del table.values[key]
    found = _package(table, path.parent, index)
    report.stop_on_errors()
    return found


def with_version(text: str, index: int, version: str) -> str:
    """The text of a configuration file with the version of a package; the rest stays as it is."""
    from bindwright.config.toml_positions import span_of

    stated = span_of(text, f"/package/{index}/version")
    if stated is not None:
        start, end = stated
        quote = text[start] * (3 if text[start : start + 3] in ('"""', "'''") else 1)
        return f"{text[:start]}{quote}{version}{quote}{text[end:]}"
    # Below the keys that are there: a table that follows would take it for its own.
    keys = ("name", "package", "output", "spec")
    spans = (span_of(text, f"/package/{index}/{key}") for key in keys)
    end = next(span[1] for span in spans if span is not None)
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    newline = "\r\n" if text[:line].endswith("\r") else "\n"
    start = line - 1 if newline == "\r\n" else line
    return f'{text[:start]}{newline}version = "{version}"{text[start:]}'


def _read(path: Path, report: Report) -> str:
    origin = Origin(path.as_posix())
    try:
        if leading_out(str(path.parent), str(path)):
            # It may have come with a checkout, and lead to any file: nothing of that is shown.
            message = f"{path} is a symbolic link that leads out of its folder"
            report.add(CONFIG_UNREADABLE, origin, message, hint="put the file itself there")
            return ""
        content = read_regular(path, MAX_BYTES)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(CONFIG_UNREADABLE, origin, f"can't read {path}: {reason}")
        return ""
    if len(content) > MAX_BYTES:
        report.add(CONFIG_UNREADABLE, origin, f"{path} is larger than {MAX_BYTES >> 20} MiB")
        return ""
    report.texts[path.as_posix()] = content
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start]
        report.add(
            CONFIG_SYNTAX,
            Origin(path.as_posix()),
            f"byte 0x{content[error.start]:02X} is not UTF-8",
            position=Position(before.count(b"\n") + 1, len(before) - before.rfind(b"\n")),
        )
        return ""


def _parse(path: Path, text: str, report: Report) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).rpartition(" (at ")
        found = re.fullmatch(r"line (\d+), column (\d+)\)", place)
        last = text.rstrip("\n").split("\n")
        report.add(
            CONFIG_SYNTAX,
            Origin(path.as_posix()),
            message or str(error),
            position=(
                Position(int(found[1]), int(found[2]))
                if found
                else Position(len(last), len(last[-1]) + 1)
            ),
        )
        return {}
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, deep nesting
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too large"
        report.add(CONFIG_SYNTAX, Origin(path.as_posix()), reason, position=Position(1, 1))
        return {}


_PAGING_WORDS = ("items", "cursor", "offset", "page", "next", "last_item", "has_more", "total",
                 "pages")  # fmt: skip

_PAGINATION: dict[str, Taken] = {
    "operations": takes.texts,
    "style": takes.one_of("cursor", "offset", "page", "link", "url", "single"),
    "start": takes.count,
    **dict.fromkeys(_PAGING_WORDS, takes.text_or_empty),
}


def _pagination(table: TableReader, key: str, _: Any) -> tuple[PaginationConfig, ...]:
    found: list[PaginationConfig] = []
    below = table.table(key)
    for name, scheme in below.tables_below():
        for needed in ("operations", "style"):
            if needed not in scheme:
                below.complain(name, f"a way to page needs {needed!r}", at="key")
        stated = scheme.read(_PAGINATION)
        operations = stated.pop("operations", ())
        words = {word.replace("_", "-"): value for word, value in stated.items()}
        found.append(PaginationConfig(name=name, operations=operations, words=words))
    return tuple(found)


CLIENT_KEYS: dict[str, Taken] = {
    "class": takes.identifier,
    "base_error": takes.identifier,
    "timeout": takes.seconds,
    "connect_timeout": takes.seconds,
    "max_retries": takes.count,
    "idempotency_header": takes.header,
    "fill_defaults": takes.flag,
    "aiohttp": takes.flag,
    "environments": takes.urls,
    "key_prefixes": takes.prefixes,
    "env": surface.variables,
    "options": surface.options,
}


def _client(table: TableReader, key: str, _: Any) -> ClientConfig:
    stated = table.table(key).read(CLIENT_KEYS)
    return ClientConfig(class_name=stated.pop("class", ""), **stated)


PACKAGE_KEYS: dict[str, Taken] = {
    "spec": takes.text,
    "output": takes.text,
    "package": takes.identifier,
    "name": takes.distribution,
    "version": takes.version,
    **METADATA_KEYS,
    "formatter": takes.one_of("ruff", "black", "none"),
    "file_header": takes.header_text,
    "env_prefix": takes.env_prefix,
    "naming": takes.one_of("rest", "operation-id"),
    "grouping": takes.one_of("path", "tag"),
    "methods_order": takes.one_of("document", "standard"),
    "positional": takes.one_of("path", "last", "none"),
    "unwrap": takes.pointer,
    "exports": takes.one_of("own", "full"),
    "overlays": takes.texts,
    "include": takes.texts,
    "exclude": takes.texts,
    "keep": takes.texts,
    "allow_hosts": takes.hosts,
    "allow_folders": takes.texts,
    "templates": takes.text,
    "json_schemas": takes.flag,
    "names": takes.identifiers,
    "resources": takes.dotted_paths,
    "words": surface.spellings,
    "formats": surface.formats,
    "operations": surface.operations,
    "quick_start": surface.quick_start,
    "mixins": surface.mixins,
    "type_folders": surface.folders,
    "additional_exports": surface.exports,
    "pagination": _pagination,
    "diff": surface.levels,
    "client": _client,
}
"""What [[package]] takes: the fields of `PackageConfig`, and of its `metadata`."""


def _package(table: TableReader, folder: Path, index: int) -> PackageConfig:
    stated = {"spec": "", "output": "generated"} | table.read(PACKAGE_KEYS)
    if "spec" not in table:
        table.complain("spec", "a package needs a 'spec', the path or URL of a document", at="key")
    if stated["spec"] == "-":
        table.complain("spec", "a configuration can't read its document from standard input")
    for key in {"spec", "output", "templates"} & stated.keys():
        stated[key] = _below(folder, stated[key])
    for key in {"overlays", "allow_folders"} & stated.keys():
        stated[key] = tuple(_below(folder, one) for one in stated[key])
    metadata = Metadata(**{key: stated.pop(key) for key in METADATA_KEYS if key in stated})
    for key in ("readme_before", "readme_after"):
        added = getattr(metadata, key)
        if added is not None and added.is_at(f"{stated['output']}/README.md"):
            table.complain(key, "this is the README itself, which is generated")
    config = PackageConfig(**stated, metadata=metadata, origin=table.source, index=index)
    return config.named_after("") if config.package else config


def _below(folder: Path, path: str) -> str:
    """A path of the file, which is relative to the file's folder, as one that can be opened."""
    if path == "" or path.startswith(("https://", "http://")):
        return path
    return Path(os.path.normpath(folder / path)).as_posix()


def _refuse_twins(packages: tuple[PackageConfig, ...], tables: list[TableReader]) -> None:
    """Two packages must differ in the directory and in the import name."""
    outputs: dict[str, int] = {}
    names: dict[str, int] = {}
    for index, (package, table) in enumerate(zip(packages, tables, strict=True)):
        first = outputs.setdefault(os.path.realpath(package.output), index)
        if first != index:
            table.complain("output", f"package {first + 1} is written to this directory as well")
        first = names.setdefault(package.package, index) if package.package else index
        if first != index:
            table.complain("package", f"package {first + 1} has this import name as well")
