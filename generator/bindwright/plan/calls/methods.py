"""Operations to methods: signature and docstring."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.diagnostics.blame import Blame
from bindwright.ir.operations import Content, Operation, Streaming
from bindwright.ir.paging import Paging
from bindwright.ir.types import Docs, TypeExpr
from bindwright.plan.calls.arguments import IDEMPOTENCY_KEY, Argument
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.descriptors import OPERATIONS, DescriptorPlanner
from bindwright.plan.calls.paging import page_classes
from bindwright.plan.calls.results import downloads_of, headers_of, results_of
from bindwright.plan.calls.signatures import OMIT, Overload, Signature, SignaturePlanner, omittable
from bindwright.plan.calls.streams import joins_text
from bindwright.plan.calls.unwrapping import unwrapping_of
from bindwright.plan.context import Context
from bindwright.plan.names.renamed import as_renamed
from bindwright.plan.package import ArgumentView, MethodView, OverloadView
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import describe, lifecycle_sentence, sections
from bindwright.plan.types.annotations import Annotator

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


Both = tuple[py.PyType, py.PyType]
"""What the two kinds of clients give: the synchronous one first."""


class OperationPlanner:
    """Plans methods."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._context = context
        self._annotator = annotator
        self._contents = ContentAnnotator(annotator, context.types)
        self._signatures = SignaturePlanner(context, self._contents)
        self._descriptors = DescriptorPlanner(context, annotator, self._contents)

    def method(self, operation: Operation, name: str, resource: tuple[str, ...]) -> MethodView:
        """The method of an operation in a resource, which may have it under another name."""
        called = ".".join((*resource, name))
        now = self._context.names.renamed.methods.get(called)
        with Blame(operation.origin):
            if now is None:
                return self._method(operation, name, called)
            view = self._method(as_renamed(operation, now), name, called)
            return replace(view, renamed_to=now)

    def _method(self, operation: Operation, name: str, called: str) -> MethodView:
        signature = self._signatures.signature(operation)
        streaming = operation.streaming
        paging = operation.paging
        plain = self._returns(operation)
        returns = self._page_returns(paging, plain[0]) if paging else plain
        whole = self._whole(operation)
        stream = self._stream_returns(streaming, whole) if streaming else None
        selector = selector_of(streaming, signature.arguments) if streaming else None
        both = _either(returns, stream) if stream and selector else stream or returns
        places = ((one, signature.place(one)) for one in ("path", "query", "header", "cookie"))
        descriptor_type = self._descriptor_type(operation, always=selector is None)
        return MethodView(
            name=name,
            operation=f"{operation.method} {operation.path}",
            constant=f"_{name.upper().rstrip('_')}",
            descriptor_type=descriptor_type,
            descriptor_class=descriptor_type.base,
            descriptor=tuple(self._descriptors.keywords(operation, signature, called, whole)),
            arguments=signature.shown,
            overloads=_overloads(
                signature, selector, returns, stream, deprecated=operation.deprecated
            ),
            result=self._result(operation),
            returns=both[0],
            async_returns=both[1],
            async_keywords=("", "") if paging else ("async ", "await "),
            doc=self._doc(operation, signature, selector),
            call=_call(operation, selector, self._context),
            places=tuple(place for place in places if place[1]),
            body=signature.body,
            more=signature.more,
            errors=tuple(self._descriptors.errors(operation)),
            headers=tuple(header for header, _ in headers_of(operation.successes)),
            deprecated=py.stated(lifecycle_sentence(operation.lifecycle, operation.deprecated)),
            options=signature.options,
            options_type=_KEYLESS if IDEMPOTENCY_KEY in signature.names else _OPTIONS,
            stream_argument=selector.name if selector else "",
            stream_returns=stream[0] if stream and selector else None,
            async_stream_returns=stream[1] if stream and selector else None,
        )

    # What is returned

    def _returns(self, operation: Operation) -> Both:
        """What both kinds of clients return that is no stream of events."""
        plain = self._plain(operation)
        handed = [_DOWNLOADS] if downloads_of(operation) else []
        nothing = [py.NONE] if py.NONE in plain or not (plain or handed) else []
        values = [one for one in plain if one != py.NONE]
        sync, asynchronous = (
            py.union((*values, *(pair[index] for pair in handed), *nothing)) for index in (0, 1)
        )
        return sync, asynchronous

    def _result(self, operation: Operation) -> py.PyType:
        """What a value is called after; None where there is none, or may be none."""
        plain = self._plain(operation)
        if operation.paging is not None:
            return self._items(operation.paging)
        found = [one for one in plain if one != py.NONE]
        return py.union(found) if found else py.NONE  # none too where all it gives is a stream

    def _plain(self, operation: Operation) -> list[py.PyType]:
        """What is returned as a value."""
        downloads = downloads_of(operation)
        unknown = [py.BYTES] if operation.undescribed else []
        unwrapping = unwrapping_of(operation, self._context.config, self._context.types)
        members = unwrapping.members if unwrapping is not None else {}
        return unknown + [
            self._value(content, members) if content is not None else py.NONE
            for _, content in results_of(operation)
            if content not in downloads
        ]

    def _value(self, content: Content, members: Mapping[Content, TypeExpr]) -> py.PyType:
        """What an answer becomes: what was taken out of it, or all of it."""
        if content in members:
            return self._annotator.value(members[content], Side.RESPONSE)
        return self._contents.value(content, Side.RESPONSE)

    def _stream_returns(self, streaming: Streaming, whole: py.PyType) -> Both:
        inner = self._yielded(streaming)
        if not streaming.fold:
            return py.of(_STREAM, inner), py.of(_ASYNC_STREAM, inner)
        kind = "TextStream" if joins_text(streaming, self._context.types) else "FoldedStream"
        ways = (py.name("._runtime.streams.folding", way + kind) for way in ("", "Async"))
        sync, asynchronous = (py.of(way, inner, whole) for way in ways)
        return sync, asynchronous

    def _whole(self, operation: Operation) -> py.PyType:
        """What a stream adds up to: what is given without one, or else an event with all of it."""
        plain = py.union(self._plain(operation) or [py.NONE])
        streams = operation.streaming
        return self._yielded(streams) if streams and plain == py.NONE else plain

    def _page_returns(self, paging: Paging, body: py.PyType) -> Both:
        """A page of the synchronous client, and what the other gives before it has one."""
        item = self._items(paging)
        classes = page_classes(paging, self._context)
        if classes is None:
            return py.of(_PAGE, item, body), py.of(_PAGER, item, body)
        return py.of(classes[0], item), py.of(_PAGINATOR, item, py.of(classes[1], item))

    def _items(self, paging: Paging) -> py.PyType:
        return py.union(self._annotator.value(one, Side.RESPONSE) for one in paging.item)

    def _yielded(self, streaming: Streaming) -> py.PyType:
        content = streaming.content
        parts = [one.data for one in content.events if one.name in streaming.yields]
        alone = content.item if content.item is not None else content.type
        if not parts and alone is not None:
            parts = [alone]
        types = [self._annotator.value(one, Side.RESPONSE) for one in parts]
        return py.union(types) if types else py.ANY

    def _descriptor_type(self, operation: Operation, *, always: bool) -> py.Subscript:
        plain = self._plain(operation)
        returns = py.union(plain or [py.NONE])
        if operation.paging is not None:
            item = self._items(operation.paging)
            classes = page_classes(operation.paging, self._context)
            if classes is None:
                return py.of(_PAGE_OPERATION, item, returns)
            own = (py.of(one, item) for one in classes)
            return py.of(_FAMILIAR_OPERATION, item, returns, *own)
        if operation.streaming is None:
            pure = downloads_of(operation) and not plain
            return py.of(_OPERATION, py.ANY if pure else returns)
        yielded = self._yielded(operation.streaming)
        return py.of(_STREAM_OPERATION, py.ANY if always else returns, yielded)

    def _doc(self, operation: Operation, signature: Signature, selector: Argument | None) -> str:
        """The docstring: what the call does, its arguments, what it returns and raises."""
        rows = [(one.name, one.doc) for one in signature.shown]
        options = [f"`{name}`" for name, _ in OPTIONS_DOC if name not in signature.names]
        rows.append((signature.options, f"What every call takes: {', '.join(options)}."))
        main = next((describe(one.docs) for one in operation.successes if describe(one.docs)), "")
        if downloads_of(operation):
            main += "\n\nBytes come as an object: read, iterate over or save it, then close it."
        if operation.undescribed:
            main += "\n\nThe bytes of the body, of which the API says nothing; `None` without one."
        if selector is not None:
            main += f"\n\nWith `{selector.name}=True` a stream of events."
        if operation.streaming is not None and operation.streaming.fold:
            main += "\n\n`until_done` of a stream gives what its events add up to."
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
            sections("Args", rows),
            "Returns:\n" + textwrap.indent(returned, "    "),
            sections("Raises", _raises(operation)),
        )
        return "\n\n".join(parts)


_STREAM = py.name("._runtime.streams.stream", "Stream")
_ASYNC_STREAM = py.name("._runtime.streams.stream", "AsyncStream")
_PAGE = py.name("._runtime.pages.page", "SyncPage")
_PAGER = py.name("._runtime.pages.page", "AsyncPager")
_PAGINATOR = py.name("._runtime.pages.familiar", "AsyncPaginator")
_FAMILIAR_OPERATION = py.name("._runtime.pages.familiar", "FamiliarPageOperation")
_OPTIONS = py.name(OPERATIONS, "CallOptions")
_KEYLESS = py.name(OPERATIONS, "BasicCallOptions")
_OPERATION = py.name(OPERATIONS, "Operation")
_STREAM_OPERATION = py.name(OPERATIONS, "StreamOperation")
_PAGE_OPERATION = py.name("._runtime.pages.paging", "PageOperation")
_DOWNLOADS = (
    py.name("._runtime.responses.downloads", "BinaryResponse"),
    py.name("._runtime.responses.downloads", "AsyncBinaryResponse"),
)


def _either(one: Both, other: Both) -> Both:
    return py.union((one[0], other[0])), py.union((one[1], other[1]))


def _overloads(
    signature: Signature,
    selector: Argument | None,
    returns: Both,
    stream: Both | None,
    *,
    deprecated: bool,
) -> tuple[OverloadView, ...]:
    """One for each way to give the body, times those that ask for a stream or not.

    Without either: one without what is deprecated, and one with it, if there is such; of a method
    that is not `deprecated` as a whole.
    """
    if len(signature.overloads) == 1 and selector is None:
        return () if deprecated else _around_deprecated(signature, returns)
    return tuple(
        overload
        for one in signature.overloads
        for overload in _with_and_without(signature.positional, one, selector, returns, stream)
    )


def _around_deprecated(signature: Signature, returns: Both) -> tuple[OverloadView, ...]:
    """Two faces where arguments are deprecated that may be left out: checkers report the second."""
    told = {
        one.name: lifecycle_sentence(one.source.lifecycle, one.source.deprecated)
        for one in signature.arguments
        if one.source.deprecated and one.optional_for_callers
    }
    if not told:
        return ()
    current = tuple(one for one in signature.shown if one.name not in told)
    sentence = " ".join(f"`{name}`: {text}" for name, text in told.items())
    first = OverloadView(arguments=current, returns=returns[0], async_returns=returns[1])
    second = replace(first, arguments=signature.shown, deprecated=py.string(sentence))
    return first, second


def _with_and_without(
    positional: tuple[ArgumentView, ...],
    way: Overload,
    selector: Argument | None,
    returns: Both,
    stream: Both | None,
) -> Iterator[OverloadView]:
    asking = next((one for one in way.keywords if selector and one.name == selector.name), None)
    arguments = (*positional, *way.keywords)
    if asking is None or stream is None:
        yield OverloadView(arguments=arguments, returns=returns[0], async_returns=returns[1])
        return
    for annotation, default, result in (
        (omittable(py.literal([False])), OMIT, returns),
        (py.literal([True]), None, stream),
        (py.BOOL, None, _either(returns, stream)),
    ):
        changed = replace(asking, type=annotation, default=default)
        shown = tuple(changed if one is asking else one for one in arguments)
        yield OverloadView(arguments=shown, returns=result[0], async_returns=result[1])


def _headers_doc(operation: Operation) -> str:
    """The documented headers of good answers and of errors, each once."""
    good, bad = (list(headers_of(each)) for each in (operation.successes, operation.failures))
    told = {
        "`with_raw_response` gives, and errors have,": [one for one in good if one in bad],
        "`with_raw_response` gives": [one for one in good if one not in bad],
        "errors have": [one for one in bad if one not in good],
    }
    parts: list[str] = []
    for who, rows in told.items():
        lines = (f"- `{name}`: {doc}" if doc else f"- `{name}`" for name, doc in rows)
        intro = f"The headers that {who} as `parsed_headers`:"
        parts += [intro, "\n".join(lines)] if rows else []
    return "".join(f"\n\n{part}" for part in parts)


def selector_of(streaming: Streaming, arguments: tuple[Argument, ...]) -> Argument | None:
    """The argument that asks for a stream."""
    for argument in arguments:
        named = {"body": f"/{argument.wire_name}", "query": argument.wire_name}
        if streaming.selector is not None and named.get(argument.place) == streaming.selector:
            return argument
    return None


def _method_docs(operation: Operation) -> Docs:
    docs = operation.docs
    title = (docs.title or "").rstrip(".")
    parts = [f"{title}." if title else "", docs.description or ""]
    return replace(docs, description="\n\n".join(part for part in parts if part) or None)


def _call(operation: Operation, selector: Argument | None, context: Context) -> str:
    """What does the work, of the base of the resource's class."""
    streaming = operation.streaming
    if streaming is not None:
        text = "_text" if joins_text(streaming, context.types) else "_fold"
        kind = text if streaming.fold else "_stream"
        return f"_call_or{kind}" if selector else kind
    if operation.paging is not None:
        return "_familiar_pages" if page_classes(operation.paging, context) else "_pages"
    downloads = len(downloads_of(operation))
    if not downloads:
        return "_call"
    return "_call_or_download" if len(list(results_of(operation))) > downloads else "_download"


def _raises(operation: Operation) -> tuple[tuple[str, str], ...]:
    rows = [
        ("APIStatusError", "The API answered with an error; its subclasses tell which."),
        ("APIConnectionError", "The API could not be reached, or did not answer in time."),
        ("APIResponseValidationError", "The answer is not what the API documents."),
    ]
    if operation.paging is not None:
        rows.append(("PaginationError", "Pages lead back to an earlier one (while iterating)."))
    if operation.streaming is not None:
        rows.append(
            ("APIStreamInterruptedError", "The stream broke off before its end (while iterating).")
        )
    return tuple(rows)
