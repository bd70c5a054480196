"""The second stage: normalise → types → operations. It talks API, and gives an `Api`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Bundle

if TYPE_CHECKING:
    from bindwright.ir.operations import Api
    from bindwright.lower.paging import Scheme

__all__ = ["lower"]


def lower(
    bundle: Bundle,
    report: Report,
    schemes: Iterable[Scheme] = (),
    idempotency_header: str | None = None,
) -> Api:
    """The API that a document describes, free of the spellings it was written in.

    `schemes` say how operations page, before what the document says, and `idempotency_header`
    which header makes two requests one.
    """
    # Payload schemas (`lower.payloads`) need nothing of this, and are asked for far more often.
    from bindwright.lower.document import lower_document

    return lower_document(bundle, report, schemes, idempotency_header)
