"""The first stage: read → parse → overlay → resolve. It talks JSON, and gives a `Bundle`."""

from collections.abc import Mapping

from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Bundle
from bindwright.load.conformance import check_document
from bindwright.load.dialect import Dialect, detect_dialect
from bindwright.load.overlay import apply_overlays
from bindwright.load.parse import parse, parse_beside
from bindwright.load.read import fetch_allowed, read_source
from bindwright.load.references.access import AllowedSources, stays_in
from bindwright.load.references.library import Library
from bindwright.load.references.resolve import resolve_references
from bindwright.load.source import Source, SourceText
from bindwright.load.stated_streams import with_stated_streams


def load(
    spec: str,
    report: Report,
    *,
    overlays: tuple[str | Source, ...] = (),
    allow_hosts: tuple[str, ...] = (),
    allow_folders: tuple[str, ...] = (),
    given_by: str | None = None,
    recorded: Mapping[str, SourceText] | None = None,
) -> Bundle:
    """Reads a document and everything it refers to; every `$ref` is checked.

    `spec` is a path, `-` for standard input, or an https URL. The overlays are applied in order
    before anything looks at the document. References lead into the folder of the document, into
    `allow_folders`, and by https to `allow_hosts`. `given_by` is the folder of the configuration
    that names the document, None where the user does. `recorded` is what stands in for the
    answers of URLs.

    Raises:
        Stopped: the document can't be read or parsed, or is none; the report says why.
    """
    allowed = AllowedSources(hosts=allow_hosts, folders=allow_folders, recorded=recorded or {})
    root = _root(spec, given_by, allowed, report)
    root = with_stated_streams(apply_overlays(root, overlays, report))
    dialect = detect_dialect(root, report)
    check_document(root, dialect, report)
    report.stop_on_errors(raised=False)
    library = Library(root, dialect.draft, allowed, report)
    resolved = resolve_references(dialect, library, report)
    if dialect is Dialect.V2_0:
        from bindwright.load.upgrade import upgrade

        return upgrade(resolved, report)
    return resolved.bundle


def _root(spec: str, given_by: str | None, allowed: AllowedSources, report: Report) -> Source:
    """The document itself. It is quoted where the user gave it, or it is a document.

    A link, or a configuration that came with it, can name any file as the document.
    """
    if spec in allowed.recorded:
        return parse(fetch_allowed(spec, allowed, report), report)
    text = read_source(spec, report, regular=given_by is not None)
    if text.path is None or stays_in(given_by, text.path):
        return parse(text, report)
    root = parse_beside(text, report)
    if not isinstance(root.data, dict) or not root.data.keys() & {"openapi", "swagger", "$schema"}:
        report.texts.pop(root.name, None)
    return root
