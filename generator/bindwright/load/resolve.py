"""Finds every `$ref`, loads the files that they name, and checks that the targets exist."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any, cast
from urllib.parse import unquote, urldefrag, urlsplit

from bindwright.diagnostics.origin import Origin, escape_token, parse_pointer
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import REF_NOT_ALLOWED, REF_NOT_FOUND
from bindwright.load.bundle import Bundle, Target
from bindwright.load.dialect import Dialect
from bindwright.load.parse import parse
from bindwright.load.read import read_source
from bindwright.load.source import Source
from bindwright.load.swagger import original_pointer

__all__ = ["resolve_references"]

# Keywords whose values are data, not part of the document: a "$ref" in there is just a key.
_DATA = frozenset({"example", "default", "const", "enum"})


def resolve_references(root: Source, dialect: Dialect, report: Report) -> Bundle:
    """A bundle in which each reference leads somewhere; one that does not is an error."""
    resolver = _Resolver(root, report)
    resolver.resolve_all()
    return Bundle(root=root, sources=resolver.sources, dialect=dialect, targets=resolver.targets)


class _Resolver:
    def __init__(self, root: Source, report: Report) -> None:
        self._report = report
        self._folder = root.path.resolve().parent if root.path else None
        self._missing: set[str] = set()
        self._waiting = [root]
        self.sources: dict[str, Source] = {root.name: root}
        self.targets: dict[tuple[str, str], Target] = {}

    def resolve_all(self) -> None:
        while self._waiting:
            source = self._waiting.pop()
            seen: set[str] = set()
            for ref, pointer in find_references(source.data):
                if ref in seen and (source.name, ref) in self.targets:
                    continue
                seen.add(ref)
                self._resolve(source, ref, Origin(source.name, pointer + "/$ref"))

    def _resolve(self, source: Source, ref: str, place: Origin) -> None:
        address, fragment = urldefrag(ref)
        other = self._source(source, address, place) if address else source
        if other is None:
            return
        pointer = unquote(fragment)
        if pointer and not pointer.startswith("/"):
            self._not_found(ref, place, None)
            return
        value: Any = other.data
        walked = ""
        for token in parse_pointer(pointer):
            value, found = _child(value, token)
            if not found:
                self._not_found(ref, place, _suggestion(value, walked, token, pointer, address))
                return
            walked += "/" + escape_token(token)
        self.targets[source.name, ref] = Target(Origin(other.name, pointer), value)

    def _not_found(self, ref: str, place: Origin, suggestion: str | None) -> None:
        what = "schema" if "schema" in ref.lower() else "value"
        if self.sources[place.source].upgraded:
            ref, suggestion = _as_written(ref), _as_written(suggestion or "")
        hint = f"did you mean {suggestion!r}?" if suggestion else None
        self._report.add(REF_NOT_FOUND, place, f"no {what} at {ref!r}", hint=hint)

    def _source(self, source: Source, address: str, place: Origin) -> Source | None:
        """The other document that a reference names; None, with a finding, where it may not."""
        name = str(PurePosixPath(source.name).parent / unquote(address))
        name = PurePosixPath(_normalised(name)).as_posix()
        if name in self.sources:
            return self.sources[name]
        if name in self._missing:
            return None
        self._missing.add(name)
        if urlsplit(address).scheme or address.startswith("//") or self._folder is None:
            self._report.add(
                REF_NOT_ALLOWED, place, f"remote reference {address!r} is not followed"
            )
            return None
        path = Path(name)
        if not path.resolve().is_relative_to(self._folder):
            self._report.add(
                REF_NOT_ALLOWED, place, f"{address!r} lies outside the folder of the document"
            )
            return None
        if not path.is_file():
            self._report.add(REF_NOT_FOUND, place, f"no file {address!r} beside the document")
            return None
        try:
            other = parse(read_source(name, self._report), self._report)
        except Stopped:
            return None
        self.sources[name] = other
        self._waiting.append(other)
        return other


def _as_written(ref: str) -> str:
    """A reference in the words of the document before it was upgraded."""
    address, mark, pointer = ref.partition("#")
    return address + mark + original_pointer(pointer)


def find_references(data: Any) -> Iterator[tuple[str, str]]:
    """Every `$ref` of a document as (reference, pointer of the mapping that holds it)."""
    stack: list[tuple[Any, str, bool]] = [(data, "", False)]
    while stack:
        value, pointer, named = stack.pop()
        if isinstance(value, list):
            items = value
            stack.extend((one, f"{pointer}/{index}", False) for index, one in enumerate(items))
        elif isinstance(value, dict):
            mapping = cast("dict[str, Any]", value)
            if not named and isinstance(ref := mapping.get("$ref"), str):
                yield ref, pointer
            stack.extend(
                (child, f"{pointer}/{escape_token(key)}", not named and key in _NAMED)
                for key, child in mapping.items()
                if isinstance(child, dict | list) and (named or not _is_data(key, mapping))
            )


# Below these keys the next keys are names that the document chose, not keywords.
_NAMED = frozenset(
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas",
        "paths", "pathItems", "webhooks", "x-webhooks", "callbacks", "responses",
        "headers", "parameters",
        "requestBodies", "content", "mediaTypes", "links", "examples", "securitySchemes",
        "variables", "encoding",
    }
)  # fmt: skip


def _is_data(key: str, mapping: dict[str, Any]) -> bool:
    if key in _DATA or (key.startswith("x-") and key != "x-webhooks"):
        return True
    # `examples` of a schema is a list of data; `value` stands in an Example Object.
    return (key == "examples" and isinstance(mapping[key], list)) or (
        key == "value" and not ({"$ref", "type", "properties"} & mapping.keys())
    )


def _child(value: Any, token: str) -> tuple[Any, bool]:
    if isinstance(value, dict):
        mapping = cast("dict[str, Any]", value)
        return (mapping[token], True) if token in mapping else (value, False)
    if isinstance(value, list):
        items = value
        if token.isdigit() and int(token) < len(items):
            return items[int(token)], True
    return value, False


def _suggestion(value: Any, walked: str, token: str, pointer: str, address: str) -> str | None:
    """The reference with the misspelt token replaced by the nearest name that exists."""
    if not isinstance(value, dict):
        return None
    names = list(cast("dict[str, Any]", value))
    close = get_close_matches(token, names, n=1) or [
        name for name in names if name.lower() == token.lower()
    ]
    if not close:
        return None
    rest = parse_pointer(pointer)[len(parse_pointer(walked)) + 1 :]
    tail = "".join("/" + escape_token(one) for one in (close[0], *rest))
    return f"{address}#{walked}{tail}"


def _normalised(name: str) -> str:
    """`a/b/../c` as `a/c`, without asking the disk."""
    import posixpath

    return posixpath.normpath(name)
