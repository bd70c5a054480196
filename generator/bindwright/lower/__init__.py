"""The second stage: normalise → types → operations. It talks API, and gives an `Api`."""

from collections.abc import Iterable

from bindwright.diagnostics.report import Report
from bindwright.ir.hooks import with_webhook_event
from bindwright.ir.operations import Api
from bindwright.ir.walk import circular
from bindwright.load.bundle import Bundle
from bindwright.lower import foreign
from bindwright.lower.cycles import untied
from bindwright.lower.extensions import check_extensions, read_retries, read_timeouts
from bindwright.lower.operations import OperationLowerer
from bindwright.lower.paging import Scheme, paged
from bindwright.lower.resources import build_resources
from bindwright.lower.security import read_requirements, read_schemes
from bindwright.lower.servers import read_servers
from bindwright.lower.types import TypeLowerer

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
    document = bundle.document
    check_extensions(bundle, report)
    foreign.check(document, report)
    types = TypeLowerer(bundle, report)
    named = types.lower_components()
    lowerer = OperationLowerer(bundle, types, report, idempotency_header)
    operations, webhooks = lowerer.lower_paths(), lowerer.lower_webhooks()
    types.lower_pending()
    declared = untied(types.in_document_order())
    operations = paged(operations, lowerer.schemes, schemes, declared, report)
    # A type that refers to itself needs a name to do so, wherever it stands.
    recursive = circular(declared)
    named += tuple(one for one in declared if one in recursive and one not in named)
    root, operations = build_resources(document, operations)
    info = document.get("info")
    api = Api(
        title=(info.text("title") if info else None) or "API",
        version=str((info.value.get("version") if info else None) or "0"),
        docs=types.docs_of(info) if info else types.docs_of(document),
        servers=read_servers(document, report),
        schemes=read_schemes(bundle, types),
        security=read_requirements(document, bundle, report),
        timeouts=read_timeouts(document),
        retries=read_retries(document),
        types=declared,
        operations=operations,
        root=root,
        origin=document.origin,
        named_types=named,
        webhooks=webhooks,
    )
    return with_webhook_event(api) if webhooks else api
