"""The first stage: read → parse → overlay → resolve. It talks JSON, and gives a `Bundle`."""

from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Bundle
from bindwright.load.dialect import Dialect, check_document, detect_dialect
from bindwright.load.overlay import apply_overlays
from bindwright.load.parse import parse
from bindwright.load.read import read_source
from bindwright.load.resolve import resolve_references
from bindwright.load.swagger import upgrade

__all__ = ["Bundle", "load"]


def load(spec: str, report: Report, *, overlays: tuple[str, ...] = ()) -> Bundle:
    """Reads a document and everything it refers to; every `$ref` is checked.

    `spec` is a path, `-` for standard input, or an https URL. The overlays are applied in order
    before anything looks at the document.

    Raises:
        Stopped: the document can't be read or parsed, or is none; the report says why.
    """
    root = parse(read_source(spec, report), report)
    root = apply_overlays(root, overlays, report)
    dialect = detect_dialect(root, report)
    check_document(root, dialect, report)
    report.stop_on_errors()
    if dialect is Dialect.V2_0:
        root, dialect = upgrade(root), Dialect.V3_0
    return resolve_references(root, dialect, report)
