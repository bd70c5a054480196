"""Operations to methods: signature and docstring."""

import textwrap
from collections.abc import Iterable
from dataclasses import replace

from bindwright.diagnostics.blame import Blame
from bindwright.ir.operations import (
    Api,
    Operation,
    Streaming,
)
from bindwright.ir.paging import Paging
from bindwright.ir.types import (
    NO_DEFAULT,
    Docs,
)
from bindwright.plan.annotations import Annotator, one_of
from bindwright.plan.arguments import Argument, arguments_of, body_content, body_fields
from bindwright.plan.descriptors import DESCRIPTIONS, PAGING, DescriptorPlanner, results_of
from bindwright.plan.docs import describe, lifecycle_sentence, sections
from bindwright.plan.expressions import (
    py_string,
)
from bindwright.plan.imports import Imports
from bindwright.plan.naming import Names
from bindwright.plan.package import ArgumentView, MethodView, OverloadView
from bindwright.plan.views import Side, Views

__all__ = ["OPTIONS_DOC", "OperationPlanner"]

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
        self._views = views
        self._imports = imports
        self._checking = checking
        self._descriptors = DescriptorPlanner(api, names, imports, running)

    def method(self, operation: Operation) -> MethodView:
        """The method of an operation."""
        with Blame(operation.origin):
            return self._method(operation)

    def _method(self, operation: Operation) -> MethodView:
        fields = body_fields(operation, self._api.types, self._views)
        arguments = arguments_of(operation, fields)
        whole_body = body_content(operation) is not None and fields is None
        name = self._names.methods[operation.id]
        returns = self._returns(operation)
        streaming = operation.streaming
        stream = self._stream_returns(streaming) if streaming else None
        selector = self._selector(streaming, arguments) if streaming else None
        places = [self._place(one, arguments) for one in ("path", "query", "header", "cookie")]
        keywords = [self._argument(one) for one in arguments if one.place != "path"]
        if whole_body:
            keywords.append(self._whole_body(operation))
        keywords.sort(key=lambda one: one.default is not None)
        positional = tuple(self._argument(one) for one in arguments if one.place == "path")
        both = self._both(returns, stream) if stream and selector else stream or (returns, returns)
        paging = operation.paging
        if paging is not None:
            both = self._page_returns(paging, returns)
        descriptor_type = self._descriptor_type(operation, returns, always=selector is None)
        overloads = self._overloads(selector, returns, stream) if stream and selector else ()
        return MethodView(
            name=name,
            constant=f"_{name.upper().rstrip('_')}",
            descriptor_type=descriptor_type,
            descriptor_class=descriptor_type.partition("[")[0],
            descriptor=tuple(self._descriptors.lines(operation, arguments, name)),
            positional=positional,
            keywords=tuple(keywords),
            overloads=overloads,
            returns=both[0],
            async_returns=both[1],
            async_keywords=("", "") if paging else ("async ", "await "),
            doc=self._doc(operation, positional, keywords, selector),
            call=_call(operation, selector),
            places=tuple(place for place in places if place[1]),
            body=(
                tuple(
                    (py_string(one.wire_name), one.name) for one in arguments if one.place == "body"
                )
                if fields is not None
                else None
            ),
            body_argument="body" if whole_body else None,
        )

    def _use(self, name: str) -> str:
        return self._imports.use(DESCRIPTIONS, name)

    # The signature

    def _argument(self, argument: Argument) -> ArgumentView:
        annotation = self._checking.argument(argument.type)
        default = None
        if argument.optional_for_callers:
            annotation = self._omittable(annotation)
            default = self._imports.use(".._runtime.omit", "omit")
        return ArgumentView(
            name=argument.name,
            annotation=annotation,
            default=default,
            doc=self._argument_doc(argument),
        )

    def _omittable(self, annotation: str) -> str:
        """The annotation or `Omit`, with None as the last word."""
        omit = self._imports.use(".._runtime.omit", "Omit")
        if annotation.endswith(" | None"):
            return f"{annotation.removesuffix(' | None')} | {omit} | None"
        return f"{annotation} | {omit}"

    def _argument_doc(self, argument: Argument) -> str:
        source = argument.source
        kind = "property" if argument.place == "body" else argument.place
        sent = None
        if argument.required and argument.default is not NO_DEFAULT:
            sent = f"Sent as `{argument.default}` when omitted."
        return describe(
            source.docs,
            sent,
            lifecycle_sentence(source.lifecycle, source.deprecated),
            fallback=f"The {kind} `{argument.wire_name}`.",
        )

    def _whole_body(self, operation: Operation) -> ArgumentView:
        content = body_content(operation)
        assert content is not None and operation.body is not None
        annotation = self._checking.body_argument(content)
        required = operation.body.required
        omit = None if required else self._imports.use(".._runtime.omit", "omit")
        if omit is not None:
            annotation = self._omittable(annotation)
        doc = describe(operation.body.docs, fallback="The body of the request.")
        return ArgumentView(name="body", annotation=annotation, default=omit, doc=doc)

    def _place(
        self, place: str, arguments: tuple[Argument, ...]
    ) -> tuple[str, tuple[tuple[str, str], ...]]:
        rows = ((py_string(one.wire_name), one.name) for one in arguments if one.place == place)
        return place, tuple(rows)

    # What is returned

    def _returns(self, operation: Operation) -> str:
        parts = [
            self._checking.body(content, Side.RESPONSE) if content is not None else "None"
            for _, content in results_of(operation)
        ]
        return " | ".join(dict.fromkeys(parts)) or "None"

    def _stream_returns(self, streaming: Streaming) -> tuple[str, str]:
        inner = self._yielded(streaming)
        use = self._imports.use
        sync = use(".._runtime.streams", "Stream", checking=True)
        asynchronous = use(".._runtime.streams", "AsyncStream", checking=True)
        return f"{sync}[{inner}]", f"{asynchronous}[{inner}]"

    def _page_returns(self, paging: Paging, body: str) -> tuple[str, str]:
        """A page of the synchronous client, and what the other gives before it has one."""
        sync, pager = (
            self._imports.use(".._runtime.pages", name, checking=True)
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

    def _both(self, returns: str, stream: tuple[str, str] | None) -> tuple[str, str]:
        assert stream is not None
        return f"{returns} | {stream[0]}", f"{returns} | {stream[1]}"

    def _selector(self, streaming: Streaming, arguments: tuple[Argument, ...]) -> Argument | None:
        """The argument that asks for a stream."""
        for argument in arguments:
            if argument.place == "body" and f"/{argument.wire_name}" == streaming.selector:
                return argument
        return None

    def _overloads(
        self, selector: Argument | None, returns: str, stream: tuple[str, str]
    ) -> tuple[OverloadView, ...]:
        assert selector is not None
        self._imports.use("typing", "overload")
        literal = self._imports.use("typing", "Literal", checking=True)
        omit = self._imports.use(".._runtime.omit", "Omit")
        value = self._imports.use(".._runtime.omit", "omit")
        base = self._argument(selector)
        both = self._both(returns, stream)
        faces = (
            (f"{literal}[False] | {omit}", value, (returns, returns)),
            (f"{literal}[True]", None, stream),
            (self._imports.use("builtins", "bool"), None, both),
        )
        return tuple(
            OverloadView(
                argument=replace(base, annotation=annotation, default=default),
                returns=result[0],
                async_returns=result[1],
            )
            for annotation, default, result in faces
        )

    def _doc(
        self,
        operation: Operation,
        positional: Iterable[ArgumentView],
        keywords: Iterable[ArgumentView],
        selector: Argument | None,
    ) -> str:
        """The docstring: what the call does, its arguments, what it returns and raises."""
        rows = [(one.name, one.doc) for one in (*positional, *keywords)]
        main = next((describe(one.docs) for one in operation.successes if describe(one.docs)), "")
        if selector is not None:
            main += f"\n\nWith `{selector.name}=True` a stream of events."
        if operation.paging is not None:
            main += f"\n\n{_PAGES_DOC}"
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

    def _descriptor_type(self, operation: Operation, returns: str, *, always: bool) -> str:
        streaming = operation.streaming
        if operation.paging is not None:
            inner = f"{self._items(operation.paging)}, {returns}"
            return f"{self._imports.use(PAGING, 'PageOperation')}[{inner}]"
        if streaming is None:
            return f"{self._use('Operation')}[{returns}]"
        plain = self._imports.use("typing", "Any", checking=True) if always else returns
        return f"{self._use('StreamOperation')}[{plain}, {self._yielded(streaming)}]"


def _method_docs(operation: Operation) -> Docs:
    docs = operation.docs
    title = (docs.title or "").rstrip(".")
    parts = [f"{title}." if title else "", docs.description or ""]
    return replace(docs, description="\n\n".join(part for part in parts if part) or None)


def _call(operation: Operation, selector: Argument | None) -> str:
    """What does the work, of the base of the resource's class."""
    if operation.streaming is not None:
        return "_call_or_stream" if selector else "_stream"
    return "_pages" if operation.paging is not None else "_call"


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
