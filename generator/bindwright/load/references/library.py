"""The documents of an API: opens what references name, and finds what they lead to."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from bindwright.diagnostics import rules_load as rules
from bindwright.diagnostics.origin import Origin, as_pointer, escape_token, parse_pointer
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rule import Rule, Severity
from bindwright.diagnostics.suggestions import nearest
from bindwright.load.bundle import Target
from bindwright.load.meta_schemas import META_SCHEMA_HOST, meta_schema
from bindwright.load.parse import parse_beside
from bindwright.load.read import fetch_allowed, read_source
from bindwright.load.references import access
from bindwright.load.references.document import Document, value_at
from bindwright.load.references.resources import Resources, read_resources
from bindwright.load.source import Source, SourceText
from bindwright.schema.drafts import Draft

Hint = str | Callable[[], str | None] | None


class Unresolved(Exception):
    """A reference leads nowhere.

    `may_come` says that a document which is still to be read may bring the target, or a container
    which is still to be written out. A hint that has to be searched for is a function.
    """

    def __init__(
        self, rule: Rule, message: str, hint: Hint = None, *, may_come: bool = False
    ) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint, self.may_come = rule, message, hint, may_come

    def tell(
        self, place: Origin, report: Report, result: str, severity: Severity | None = None
    ) -> None:
        """Reports the reference that stands at a place, and what that results in."""
        hint = self.hint
        if callable(hint):
            hint = hint() if report.seeks_hint(self.rule) else None
        message = f"{self.message}: {result}"
        report.add(self.rule, place, message, hint=hint, severity=severity)


class Library:
    """The documents that were read, by name; what is new is `waiting` to be looked through.

    `unread` are the files that are named, but missing or no documents.
    `draft` is what schemas are written in that do not say it themselves.
    """

    def __init__(
        self, root: Source, draft: Draft, allowed: access.AllowedSources, report: Report
    ) -> None:
        self._report = report
        self._draft = draft
        self._allowed = allowed
        self._where = access.Whereabouts(root, allowed)
        self._resources: dict[str, Resources] = {}
        self._uris: dict[str, tuple[Document, str]] = {}
        self._failed: dict[str, Unresolved] = {}
        self._bytes = 0
        self._remote = 0
        self.documents: dict[str, Document] = {}
        self.unread: set[str] = set()
        self.waiting: list[Document] = []
        self.root = self._add(root)

    def _add(self, source: Source) -> Document:
        """Takes in a document, with all that its schemas name."""
        document = self.documents[source.name] = Document(source)
        uri = access.uri_of(source)
        resources = self._resources[source.name] = read_resources(source, uri, self._draft)
        self._bytes += len(source.text)
        self._uris.setdefault(uri, (document, ""))
        for pointer, named in resources.roots.items():
            self._uris.setdefault(named, (document, pointer))
        self.waiting.append(document)
        return document

    def resources(self, document: Document) -> Resources:
        """The resources of a document of the library."""
        return self._resources[document.name]

    def current(self, target: Target) -> Target:
        """The same place, with what is written anew there by now."""
        document = self.documents[target.origin.source]
        if not document.is_changed:
            return target
        value = document.find(target.origin.pointer)
        return target if value is None else Target(target.origin, value)

    def find(self, document: Document, pointer: str, ref: str) -> Target:
        """What a reference that stands at a pointer of a document leads to.

        Raises:
            Unresolved: it leads nowhere, or where nothing may be read.
        """
        try:
            address, fragment = urldefrag(ref)
            resources = self.resources(document)
            root = resources.root_of(pointer)
            if not address:
                return self._inside(document, root, fragment, "")
            other, below = self._document(document, resources.roots[root], address)
        except ValueError:
            raise Unresolved(rules.REF_NOT_FOUND, f"{ref!r} is no reference (RFC 3986)") from None
        return self._inside(other, below, fragment, address)

    def dialect(self, document: Document, root: str) -> Any:
        """The meta-schema that a resource names as its own, where that is at hand; else None.

        People name what nobody can read: no host is asked for it.
        """
        resources = self.resources(document)
        try:
            uri = urldefrag(urljoin(resources.roots[root], resources.dialects[root]))[0]
            if uri not in self._uris and not self._is_file(uri):
                return None
            found, pointer = self._document(document, resources.roots[root], uri)
        except (Unresolved, ValueError):
            return None
        return found.at(pointer)

    def _is_file(self, uri: str) -> bool:
        try:
            return uri.startswith("file:") and self._where.find(self._where.name(uri)) is True
        except (OSError, RuntimeError):
            return False

    # Inside a document

    def _inside(self, document: Document, root: str, fragment: str, address: str) -> Target:
        """The target of a fragment: a JSON pointer (RFC 6901, section 6) or an anchor."""
        pointer = unquote(fragment)
        if pointer and not pointer.startswith("/"):
            anchored = self.resources(document).anchors.get((root, pointer))
            if anchored is None:
                hint = f"did you mean '{address}#/{pointer}'?" if "/" in pointer else None
                raise self._missing(f"{address}#{fragment}", hint)
            return Target(Origin(document.name, anchored), document.at(anchored))
        # A pointer starts at the resource; people who give schemas an `$id` forget that, and
        # write it from the root of the document. Others do not encode a percent sign.
        tried = ((root, pointer), ("", pointer), ("", fragment))
        for start, one in dict.fromkeys(tried):
            try:
                whole = start + one
                return Target(Origin(document.name, whole), document.at(whole))
            except LookupError:
                continue
        search = partial(_suggestion, document, root + pointer, address)
        raise self._missing(f"{address}#{fragment}", search)

    def _missing(self, ref: str, hint: Hint) -> Unresolved:
        what = "schema" if "schema" in ref.lower() or "definitions" in ref else "value"
        return Unresolved(rules.REF_NOT_FOUND, f"no {what} at {ref!r}", hint, may_come=True)

    # Other documents

    def _document(self, document: Document, base: str, address: str) -> tuple[Document, str]:
        """The document, or the resource in one, that an address names.

        An `$id` or `$self` says what a document is called, not where it lies: what has such a
        name is also looked for beside the file, at the same relative place.
        """
        uri = urljoin(base, address)
        if uri in self._uris:
            return self._uris[uri]
        own = access.uri_of(document.parsed)
        places = [uri]
        if base != own and own != access.STDIN:
            if not urlsplit(address).scheme:
                places.append(urljoin(own, address))
            places.append(_transferred(base, uri, own))
        first: Unresolved | None = None
        for place in dict.fromkeys(places):
            try:
                opened = self._uris.get(place) or (self._open(place, own, address), "")
            except Unresolved as problem:
                first = first or problem
            else:
                self._uris.setdefault(uri, opened)
                return opened
        assert first is not None
        raise first

    def _open(self, uri: str, base: str, address: str) -> Document:
        if uri in self._failed:
            raise self._failed[uri]
        if len(self.documents) >= access.MAX_FILES or self._bytes > access.MAX_TOTAL_BYTES:
            raise Unresolved(
                rules.DOCUMENT_TOO_LARGE, "the document is made of too many or too large files"
            )
        try:
            if base == access.STDIN and not urlsplit(address).scheme:
                message = f"a document from standard input has no folder: {address!r}"
                raise Unresolved(rules.REF_NOT_ALLOWED, f"{message} is not followed")
            parts = urlsplit(uri)
            if parts.hostname == META_SCHEMA_HOST and (known := meta_schema(uri)) is not None:
                source = known
                self._report.texts[source.name] = source.text.encode()
            elif parts.scheme == "file" and base.startswith("file:") and not parts.netloc:
                source = self._read(uri, address)
            else:
                source = self._fetch(uri, address)
        except Unresolved as problem:
            if not problem.may_come:
                self._failed[uri] = problem
            raise
        except (OSError, ValueError, RuntimeError):
            message = f"{address!r} can't be the name of a file"
            self._failed[uri] = Unresolved(rules.REF_NOT_FOUND, message)
            raise self._failed[uri] from None
        return self.documents.get(source.name) or self._add(source)

    def _read(self, uri: str, address: str) -> Source:
        name = self._where.name(uri)
        if name in self.documents:
            return self.documents[name].parsed
        found = self._where.find(name)
        if found is None:
            message = f"{address!r} lies outside the folder of the document"
            hint = "allow_folders in the configuration, or --allow-folder, names more folders"
            raise Unresolved(rules.REF_NOT_ALLOWED, message, hint)
        self.unread.add(name)
        if not found:
            raise Unresolved(rules.REF_NOT_FOUND, f"no file {address!r} beside the document")
        source = self._parsed(lambda aside: read_source(name, aside), address)
        self.unread.discard(name)
        return source

    def _fetch(self, uri: str, address: str) -> Source:
        if not self._allowed.allows_host(uri):
            host = urlsplit(uri).hostname
            hint = None
            if uri.startswith("https:") and host:
                hint = (
                    f"allow it with allow_hosts = ['{host}'] in the configuration, or --allow-host"
                )
            message = f"remote reference {address!r} is not followed"
            raise Unresolved(rules.REF_NOT_ALLOWED, message, hint, may_come=True)
        self._remote += 1
        if self._remote > access.MAX_REMOTE:
            raise Unresolved(
                rules.DOCUMENT_TOO_LARGE, f"more than {access.MAX_REMOTE} remote documents"
            )
        return self._parsed(lambda aside: fetch_allowed(uri, self._allowed, aside), address)

    def _parsed(self, read: Callable[[Report], SourceText], address: str) -> Source:
        """A document beside the root: what is wrong with it only concerns what refers to it."""
        aside = Report(strict=self._report.strict, texts=self._report.texts)
        try:
            source = parse_beside(read(aside), aside)
        except Stopped:
            found = aside.findings[-1]
            line = f" (line {found.position.line})" if found.position else ""
            message = f"{address!r} can't be read: {found.message.rstrip('.')}{line}"
            raise Unresolved(rules.REF_NOT_FOUND, message) from None
        self._report.findings += aside.findings
        return source


def _transferred(base: str, uri: str, own: str) -> str:
    """Where a URI would lie if `own` were the place of `base`; `uri` itself on another host."""
    import posixpath

    here, there = urlsplit(base), urlsplit(uri)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc):
        return uri
    folder = posixpath.dirname(unquote(here.path)) or "/"
    relative = posixpath.relpath(unquote(there.path) or "/", folder)
    return urljoin(own, quote(relative))


def _suggestion(document: Document, pointer: str, address: str) -> str | None:
    """A hint: the reference with a misspelt token replaced by the nearest name that exists."""
    tokens = parse_pointer(pointer)
    value: Any = document.data
    for index, token in enumerate(tokens):
        try:
            value = value_at(value, "/" + escape_token(token))
            continue
        except LookupError:
            pass
        if not isinstance(value, dict):
            return None
        names = [str(one) for one in cast("dict[str, Any]", value)]
        close = nearest(token, names)
        if close is None:
            return None
        tail = as_pointer((*tokens[:index], close))
        rest = as_pointer(tokens[index + 1 :])
        return f"did you mean '{address}#{tail}{rest}'?"
    return None
