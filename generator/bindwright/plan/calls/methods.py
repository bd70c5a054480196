"""Operations to methods: signature and docstring."""

import textwrap
from collections.abc import Iterator
from dataclasses import replace

from bindwright.diagnostics.blame import Blame
from bindwright.ir.operations import (
    Api,
    Operation,
    Streaming,
)
from bindwright.ir.paging import Paging
from bindwright.ir.types import Docs
from bindwright.plan.calls.arguments import Argument
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.descriptors import DESCRIPTIONS, PAGING, DescriptorPlanner
from bindwright.plan.calls.results import downloads_of, headers_of, results_of
from bindwright.plan.calls.signatures import Face, Signature, SignaturePlanner
from bindwright.plan.names.table import Names
from bindwright.plan.package import MethodView, OverloadView
from bindwright.plan.sides import Side, Views
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import describe, lifecycle_sentence, sections
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.union_text import one_of

OPTIONS_DOC = (
    ("extra_headers", "Headers to add to this call; `omit` as a value takes a header away."),
    ("extra_query", "Query parameters to add to this call."),
    ("extra_body", "Properties to add to the body of this call."),
    ("timeout", "Seconds for the call with its retries, or a `Timeout`; `None` waits for ever."),
    ("max_retries", "How often this call is sent again if it fails for a passing reason."),
    ("idempotency_key", "Tells the API that two requests are one."),
)
"""The options that every method takes, and what they mean."""

_PAGES_DOC = (
    "The first page. Iterate over it for its items and those of all further pages, which are "
    "fetched as they are needed."
)


class OperationPlanner:
    """Plans the methods of one resource module."""

    def __init__(
        self,
        api: Api,
        names: Names,
        views: Views,
        imports: Imports,
        checking: Annotator,
        running: Annotator,
    ) -> None:
        self._api = api
        self._names = names
        self._imports = imports
        self._checking = checking
        self._contents = ContentAnnotator(checking, api.types, imports)
        self._signatures = SignaturePlanner(api, views, imports, checking)
        self._descriptors = DescriptorPlanner(api, names, imports, running)

    def method(self, operation: Operation) -> MethodView:
        """The method of an operation."""
        with Blame(operation.origin):
            return self._method(operation)

    def _method(self, operation: Operation) -> MethodView:
        signature = self._signatures.signature(operation)
        name = self._names.methods[operation.id]
        streaming = operation.streaming
        paging = operation.paging
        plain = self._returns(operation)
        returns = self._page_returns(paging, plain[0]) if paging else plain
        stream = self._stream_returns(streaming) if streaming else None
        selector = _selector(streaming, signature.arguments) if streaming else None
        overloads = self._overloads(signature, selector, returns, stream)
        both = stream or returns
        if stream and selector:
            both = f"{returns[0]} | {stream[0]}", f"{returns[1]} | {stream[1]}"
        places = [_place(one, signature) for one in ("path", "query", "header", "cookie")]
        descriptor_type = self._descriptor_type(operation, always=selector is None)
        return MethodView(
            name=name,
            constant=f"_{name.upper().rstrip('_')}",
            descriptor_type=descriptor_type,
            descriptor_class=descriptor_type.partition("[")[0],
            descriptor=tuple(self._descriptors.lines(operation, signature, name)),
            positional=signature.positional,
            keywords=signature.keywords,
            overloads=overloads,
            returns=both[0],
            async_returns=both[1],
            async_keywords=("", "") if paging else ("async ", "await "),
            doc=self._doc(operation, signature, selector),
            call=_call(operation, selector),
            places=tuple(place for place in places if place[1]),
            body=signature.body,
            more=signature.more,
            stream_argument=selector.name if selector else "",
            stream_returns=stream[0] if stream and selector else "",
        )

    def _use(self, name: str) -> str:
        return self._imports.use(DESCRIPTIONS, name)

    # What is returned

    def _returns(self, operation: Operation) -> tuple[str, str]:
        """What both kinds of clients return that is no stream of events."""
        sync: list[str] = []
        asynchronous: list[str] = []
        if downloads_of(operation):
            module = ".._runtime.responses.downloads"
            sync.append(self._imports.use(module, "BinaryResponse", checking=True))
            name = self._imports.use(module, "AsyncBinaryResponse", checking=True)
            asynchronous.append(name)
        plain = self._plain(operation)
        nothing = [one for one in plain if one == "None"] or ([] if plain or sync else ["None"])
        plain = [one for one in plain if one != "None"]
        return one_of([*plain, *sync, *nothing]), one_of([*plain, *asynchronous, *nothing])

    def _plain(self, operation: Operation) -> list[str]:
        """What is returned as a value."""
        downloads = downloads_of(operation)
        return [
            self._contents.value(content, Side.RESPONSE) if content is not None else "None"
            for _, content in results_of(operation)
            if content not in downloads
        ]

    def _stream_returns(self, streaming: Streaming) -> tuple[str, str]:
        inner = self._yielded(streaming)
        use = self._imports.use
        sync = use(".._runtime.streams.stream", "Stream", checking=True)
        asynchronous = use(".._runtime.streams.stream", "AsyncStream", checking=True)
        return f"{sync}[{inner}]", f"{asynchronous}[{inner}]"

    def _page_returns(self, paging: Paging, body: str) -> tuple[str, str]:
        """A page of the synchronous client, and what the other gives before it has one."""
        sync, pager = (
            self._imports.use(".._runtime.pages.page", name, checking=True)
            for name in ("SyncPage", "AsyncPager")
        )
        inner = f"{self._items(paging)}, {body}"
        return f"{sync}[{inner}]", f"{pager}[{inner}]"

    def _items(self, paging: Paging) -> str:
        return one_of(self._checking.value(one, Side.RESPONSE) for one in paging.item)

    def _yielded(self, streaming: Streaming) -> str:
        parts = [
            self._checking.value(event.data, Side.RESPONSE)
            for event in streaming.content.events
            if event.name in streaming.yields
        ]
        if not parts and streaming.content.item is not None:
            parts = [self._checking.value(streaming.content.item, Side.RESPONSE)]
        if not parts and streaming.content.type is not None:
            parts = [self._checking.value(streaming.content.type, Side.RESPONSE)]
        return " | ".join(dict.fromkeys(parts)) or self._imports.use("typing", "Any", checking=True)

    def _overloads(
        self,
        signature: Signature,
        selector: Argument | None,
        returns: tuple[str, str],
        stream: tuple[str, str] | None,
    ) -> tuple[OverloadView, ...]:
        """A face for each way to give the body, times those that ask for a stream or not."""
        if len(signature.faces) == 1 and selector is None:
            return ()
        self._imports.use("typing", "overload")
        return tuple(
            overload
            for face in signature.faces
            for overload in self._with_and_without(face, selector, returns, stream)
        )

    def _with_and_without(
        self,
        face: Face,
        selector: Argument | None,
        returns: tuple[str, str],
        stream: tuple[str, str] | None,
    ) -> Iterator[OverloadView]:
        asking = next(
            (one for one in face.keywords if selector and one.name == selector.name), None
        )
        if asking is None or stream is None:
            yield OverloadView(keywords=face.keywords, returns=returns[0], async_returns=returns[1])
            return
        literal = self._imports.use("typing", "Literal", checking=True)
        omit = self._imports.use(".._runtime.omit", "Omit")
        value = self._imports.use(".._runtime.omit", "omit")
        both = f"{returns[0]} | {stream[0]}", f"{returns[1]} | {stream[1]}"
        for annotation, default, result in (
            (f"{literal}[False] | {omit}", value, returns),
            (f"{literal}[True]", None, stream),
            (self._imports.use("builtins", "bool"), None, both),
        ):
            changed = replace(asking, annotation=annotation, default=default)
            keywords = tuple(changed if one is asking else one for one in face.keywords)
            yield OverloadView(keywords=keywords, returns=result[0], async_returns=result[1])

    def _doc(self, operation: Operation, signature: Signature, selector: Argument | None) -> str:
        """The docstring: what the call does, its arguments, what it returns and raises."""
        rows = [(one.name, one.doc) for one in (*signature.positional, *signature.keywords)]
        main = next((describe(one.docs) for one in operation.successes if describe(one.docs)), "")
        if downloads_of(operation):
            main += "\n\nBytes come as an object: read, iterate over or save it, then close it."
        if selector is not None:
            main += f"\n\nWith `{selector.name}=True` a stream of events."
        if operation.paging is not None:
            main += f"\n\n{_PAGES_DOC}"
        main += _headers_doc(operation)
        returned = main.strip() or "What the API answers."
        summary = describe(
            _method_docs(operation),
            lifecycle_sentence(operation.lifecycle, operation.deprecated),
            fallback=f"Call `{operation.method} {operation.path}`.",
        )
        parts = (
            summary,
            sections("Args", (*rows, *OPTIONS_DOC)),
            "Returns:\n" + textwrap.indent(returned, "    "),
            sections("Raises", _raises(operation)),
        )
        return "\n\n".join(parts)

    def _descriptor_type(self, operation: Operation, *, always: bool) -> str:
        streaming = operation.streaming
        returns = one_of(self._plain(operation) or ["None"])
        if operation.paging is not None:
            inner = f"{self._items(operation.paging)}, {returns}"
            return f"{self._imports.use(PAGING, 'PageOperation')}[{inner}]"
        if streaming is None:
            pure = downloads_of(operation) and not self._plain(operation)
            inner = self._imports.use("typing", "Any", checking=True) if pure else returns
            return f"{self._use('Operation')}[{inner}]"
        plain = self._imports.use("typing", "Any", checking=True) if always else returns
        return f"{self._use('StreamOperation')}[{plain}, {self._yielded(streaming)}]"


def _headers_doc(operation: Operation) -> str:
    """The documented headers of good answers and of errors, each once."""
    told = {
        "`raw_response` gives": headers_of(operation.successes),
        "errors have": headers_of(operation.failures),
    }
    parts: list[str] = []
    for who, rows in told.items():
        lines = (f"- `{name}`: {doc}" if doc else f"- `{name}`" for name, doc in rows)
        intro = f"The headers that {who} as `parsed_headers`:"
        parts += ["", intro, "\n".join(lines)] if rows else []
    return "\n\n".join(parts)


def _place(place: str, signature: Signature) -> tuple[str, tuple[tuple[str, str], ...]]:
    found = (one for one in signature.arguments if one.place == place)
    return place, tuple((py_string(one.wire_name), one.name) for one in found)


def _selector(streaming: Streaming, arguments: tuple[Argument, ...]) -> Argument | None:
    """The argument that asks for a stream."""
    for argument in arguments:
        if argument.place == "body" and f"/{argument.wire_name}" == streaming.selector:
            return argument
    return None


def _method_docs(operation: Operation) -> Docs:
    docs = operation.docs
    title = (docs.title or "").rstrip(".")
    parts = [f"{title}." if title else "", docs.description or ""]
    return replace(docs, description="\n\n".join(part for part in parts if part) or None)


def _call(operation: Operation, selector: Argument | None) -> str:
    """What does the work, of the base of the resource's class."""
    if operation.streaming is not None:
        return "_call_or_stream" if selector else "_stream"
    if operation.paging is not None:
        return "_pages"
    downloads = len(downloads_of(operation))
    if not downloads:
        return "_call"
    return "_call_or_download" if len(list(results_of(operation))) > downloads else "_download"


def _raises(operation: Operation) -> tuple[tuple[str, str], ...]:
    rows = [
        ("ApiStatusError", "The API answered with an error; its subclasses tell which."),
        ("ApiConnectionError", "The API could not be reached, or did not answer in time."),
        ("ResponseValidationError", "The answer is not what the API documents."),
    ]
    if operation.paging is not None:
        rows.append(("PaginationError", "Pages lead back to an earlier one (while iterating)."))
    if operation.streaming is not None:
        rows.append(
            ("StreamInterruptedError", "The stream broke off before its end (while iterating).")
        )
    return tuple(rows)
