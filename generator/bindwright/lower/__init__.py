"""A whole document to an `Api`: its types, its operations, and what holds for all of them."""

from collections.abc import Container, Iterable, Iterator, Mapping

from bindwright.diagnostics.report import Report
from bindwright.ir.hooks import with_webhook_event
from bindwright.ir.operations import Api, Resource
from bindwright.ir.types import Declaration, Docs, TypeId
from bindwright.ir.walk import circular
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.load.dialect import is_only_definitions
from bindwright.lower.extensions.annotations import read_docs
from bindwright.lower.extensions.x_bindwright import check_extensions, read_retries, read_timeouts
from bindwright.lower.info import read_info
from bindwright.lower.operations.operations import OperationLowerer
from bindwright.lower.operations.resources import BY_WHAT_READS_BEST, Naming, build_resources
from bindwright.lower.operations.security import SecurityReader
from bindwright.lower.operations.servers import default_server, read_servers
from bindwright.lower.operations.untyped import note_untyped
from bindwright.lower.paging.fitting import PagingRule, paged
from bindwright.lower.schemas.cycles import untied
from bindwright.lower.schemas.types import TypeLowerer


def lower(
    bundle: Bundle,
    report: Report,
    paging_rules: Iterable[PagingRule] = (),
    idempotency_header: str | None = None,
    naming: Naming = BY_WHAT_READS_BEST,
    text_formats: Container[str] = (),
) -> Api:
    """The API that a document describes, free of the spellings it was written in.

    `paging_rules` say how operations page, before what the document says, `idempotency_header`
    which header makes two requests one, `naming` what they are named by, `text_formats` is of text.
    """
    if bundle.dialect.is_schema:
        return _lower_schema(bundle, report, text_formats)
    document = bundle.document
    check_extensions(bundle, report)
    vendors.check(document, report)
    types = TypeLowerer(bundle, report, text_formats)
    named = types.lower_components()
    security = SecurityReader(bundle, report)
    lowerer = OperationLowerer(bundle, types, security, report, idempotency_header)
    operations, webhooks = lowerer.lower_paths(), lowerer.lower_webhooks()
    declared = _declared(types)
    operations = paged(operations, lowerer.paging_rules, paging_rules, declared, report)
    # A type that refers to itself needs a name to do so, wherever it stands.
    recursive = circular(declared)
    named += tuple(one for one in declared if one in recursive and one not in named)
    root, operations = build_resources(document, operations, naming, report)
    info = document.get("info")
    stated = info.get("version") if info else None
    api = Api(
        title=bundle.title,
        version=str((stated.value if stated else None) or "0"),
        docs=read_docs(info) if info else read_docs(document),
        info=read_info(document, report),
        servers=read_servers(document, report) or default_server(document),
        schemes=security.schemes,
        security=security.requirements(document),
        timeouts=read_timeouts(document),
        retries=read_retries(document),
        types=declared,
        operations=operations,
        root=root,
        origin=document.origin,
        named_types=named,
        webhooks=webhooks,
    )
    note_untyped(api, report)
    return with_webhook_event(api) if webhooks else api


def _declared(types: TypeLowerer) -> Mapping[TypeId, Declaration]:
    """All types that were asked for, which ends their lowering."""
    types.lower_pending()
    found = untied(types.in_document_order())
    types.let_go()
    return found


def _lower_schema(bundle: Bundle, report: Report, text_formats: Container[str]) -> Api:
    """The types of a JSON Schema document: its definitions, and what it is itself."""
    check_extensions(bundle, report)
    types = TypeLowerer(bundle, report, text_formats)
    named = types.lower_all(_defined(bundle.document))
    declared = _declared(types)
    recursive = circular(declared)
    named += tuple(one for one in declared if one in recursive and one not in named)
    return Api(
        title=bundle.title,
        version="0",
        docs=read_docs(bundle.document),
        servers=(),
        schemes=(),
        security=(),
        timeouts=None,
        types=declared,
        operations=(),
        root=Resource(words=(), docs=Docs(), operations=(), children=()),
        origin=bundle.document.origin,
        named_types=named,
        models_only=True,
    )


def _defined(document: Node) -> Iterator[Node]:
    """The definitions of a JSON Schema, and the document itself if it describes a value."""
    for key in ("$defs", "definitions"):
        for _, node in document.members(key):
            yield node
    if not is_only_definitions(document.value):
        yield document
