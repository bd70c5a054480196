"""Operations to methods: signature, docstring, and the descriptor that the runtime reads."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bindwright.ir.operations import (
    Api,
    Content,
    EndCondition,
    Event,
    Operation,
    Parameter,
    Response,
    Streaming,
    Timeouts,
)
from bindwright.ir.types import (
    NO_DEFAULT,
    Alias,
    Anything,
    Const,
    Docs,
    Enum,
    ListOf,
    Nullable,
    Object,
    Ref,
    Scalar,
    TypeExpr,
)
from bindwright.plan.annotations import Annotator
from bindwright.plan.arguments import Argument, arguments_of, body_content, body_fields
from bindwright.plan.credentials import security_of
from bindwright.plan.docs import describe, lifecycle_sentence, sections
from bindwright.plan.expressions import (
    call,
    dictionary,
    json_value,
    lazily,
    number,
    py_string,
    tuple_of,
)
from bindwright.plan.imports import Imports
from bindwright.plan.naming import Names
from bindwright.plan.package import ArgumentView, MethodView, OverloadView
from bindwright.plan.views import Side, Views

__all__ = ["OPTIONS_DOC", "OperationPlanner", "timeout_expression"]

_DESCRIPTIONS = ".._runtime.operations"

_DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}

OPTIONS_DOC = (
    ("extra_headers", "Headers to add to this call; `omit` as a value takes a header away."),
    ("extra_query", "Query parameters to add to this call."),
    ("extra_body", "Properties to add to the body of this call."),
    ("timeout", "Seconds for each attempt, or a `Timeout`; `None` waits for ever."),
    ("max_retries", "How often this call is sent again if it fails for a passing reason."),
    ("idempotency_key", "Tells the API that two requests are one."),
)
"""The options that every method takes, and what they mean."""


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
        self._running = running

    def method(self, operation: Operation) -> MethodView:
        """The method of an operation."""
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
        overloads = self._overloads(selector, returns, stream) if stream and selector else ()
        return MethodView(
            name=name,
            constant=f"_{name.upper().rstrip('_')}",
            descriptor_type=self._descriptor_type(returns, streaming),
            descriptor_class=self._use("StreamOperation" if streaming else "Operation"),
            descriptor=tuple(self._descriptor(operation, arguments, name)),
            positional=positional,
            keywords=tuple(keywords),
            overloads=overloads,
            returns=both[0],
            async_returns=both[1],
            doc=self._doc(operation, positional, keywords, selector),
            call="_call_or_stream" if streaming else "_call",
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
        return self._imports.use(_DESCRIPTIONS, name)

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
        expr = content.type if content.type is not None else Anything()
        annotation = self._checking.argument(expr)
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

    def _results(self, operation: Operation) -> Iterator[tuple[Response, Content | None]]:
        for response in operation.successes:
            contents = [one for one in response.contents if not _is_stream(one, operation)]
            if not response.contents:
                yield response, None
            for content in contents:
                yield response, content

    def _returns(self, operation: Operation) -> str:
        parts = [
            self._checking.value(content.type or Anything(), Side.RESPONSE)
            if content is not None
            else "None"
            for _, content in self._results(operation)
        ]
        return " | ".join(dict.fromkeys(parts)) or "None"

    def _stream_returns(self, streaming: Streaming) -> tuple[str, str]:
        inner = self._yielded(streaming)
        use = self._imports.use
        sync = use(".._runtime.streams", "Stream", checking=True)
        asynchronous = use(".._runtime.streams", "AsyncStream", checking=True)
        return f"{sync}[{inner}]", f"{asynchronous}[{inner}]"

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
            sections("Raises", _raises(operation.streaming is not None)),
        )
        return "\n\n".join(parts)

    # The descriptor

    def _descriptor_type(self, returns: str, streaming: Streaming | None) -> str:
        if streaming is None:
            return f"Operation[{returns}]"
        return f"StreamOperation[{returns}, {self._yielded(streaming)}]"

    def _descriptor(
        self, operation: Operation, arguments: tuple[Argument, ...], name: str
    ) -> Iterator[tuple[str, str]]:
        path = ".".join((*self._names.places[operation.id].path, name))
        yield "name", py_string(path)
        yield "method", py_string(operation.method)
        yield "path", py_string(operation.path)
        parameters = [self._parameter(one) for one in operation.parameters]
        if parameters:
            yield "parameters", tuple_of(parameters)
        body = self._body(operation, arguments)
        if body is not None:
            yield "body", body
        replies = [self._reply(response, content) for response, content in self._results(operation)]
        if replies:
            yield "replies", tuple_of(replies)
        errors = self._error_replies(operation)
        if errors:
            yield "errors", tuple_of(errors)
        security = security_of(operation, self._api)
        if security is not None:
            yield "security", security
        if operation.timeouts is not None:
            timeout = self._imports.use(".._runtime.timeouts", "Timeout")
            yield "timeout", timeout_expression(operation.timeouts, timeout)
        if operation.servers:
            yield "server", py_string(operation.servers[0].url)
        if operation.streaming is not None:
            yield "stream", self._stream(operation.streaming)

    def _type(self, expr: TypeExpr, side: Side) -> str:
        return lazily(self._running.value(expr, side))

    def _parameter(self, parameter: Parameter) -> str:
        where = parameter.where.value
        default_style = parameter.style == _DEFAULT_STYLES[where]
        default_explode = parameter.explode == (parameter.style in ("form", "cookie"))
        plain = default_style and default_explode and not parameter.content
        simple = plain and not parameter.allow_reserved and self._is_simple(parameter.type)
        default = parameter.default
        if isinstance(parameter.type, Const):
            default = parameter.type.value
        sent = parameter.required and default is not NO_DEFAULT
        return call(
            self._use("Parameter"),
            py_string(parameter.wire_name),
            py_string(where),
            default=json_value(default) if sent else None,
            type=self._type(parameter.type, Side.REQUEST),
            write=None if simple else self._imports.use(".._runtime.parameters", "styled"),
            style=None if default_style else py_string(parameter.style),
            explode=None if default_explode else repr(parameter.explode),
            allow_reserved="True" if parameter.allow_reserved else None,
            content=py_string(parameter.content) if parameter.content else None,
        )

    def _is_simple(self, expr: TypeExpr) -> bool:
        """Whether the runtime can write a value without its optional module: no objects in it."""
        match expr:
            case Nullable():
                return self._is_simple(expr.inner)
            case ListOf():
                return not isinstance(expr.item, ListOf) and self._is_simple(expr.item)
            case Ref():
                declared = self._api.types[expr.id]
                if isinstance(declared, Alias):
                    return self._is_simple(declared.target)
                return isinstance(declared, Enum)
            case _:
                return isinstance(expr, Scalar | Const)

    def _body(self, operation: Operation, arguments: tuple[Argument, ...]) -> str | None:
        content = body_content(operation)
        if content is None:
            return None
        in_body = [one for one in arguments if one.place == "body"]
        defaults = [
            (py_string(one.wire_name), json_value(one.default))
            for one in in_body
            if one.required and one.default is not NO_DEFAULT
        ]
        lifecycle = [
            (py_string(one.wire_name), self._type(one.type, Side.REQUEST))
            for one in in_body
            if self._has_lifecycle(one.type)
        ]
        return call(
            self._use("RequestBody"),
            py_string(content.media_type),
            self._type(content.type or Anything(), Side.REQUEST),
            defaults=dictionary(defaults) if defaults else None,
            lifecycle=dictionary(lifecycle) if lifecycle else None,
        )

    def _has_lifecycle(self, expr: TypeExpr) -> bool:
        """Whether an argument is an enumeration, or a list of one, with deprecated members."""
        match expr:
            case Nullable():
                return self._has_lifecycle(expr.inner)
            case ListOf():
                return self._has_lifecycle(expr.item)
            case Ref():
                declared = self._api.types[expr.id]
                if isinstance(declared, Alias):
                    return self._has_lifecycle(declared.target)
                return isinstance(declared, Enum) and any(
                    one.deprecated for one in declared.members
                )
            case _:
                return False

    def _reply(self, response: Response, content: Content | None) -> str:
        status = py_string(response.status_range)
        if content is None:
            return call(self._use("Reply"), status)
        expr = content.type if content.type is not None else Anything()
        media_type = py_string(content.media_type.partition(";")[0].strip().lower())
        return call(self._use("Reply"), status, media_type, self._type(expr, Side.RESPONSE))

    def _error_replies(self, operation: Operation) -> list[str]:
        """Error responses; one that says the same as its whole class (`4XX`) is left out."""
        by_status = {
            response.status_range: self._reply(response, content)
            for response in operation.errors
            for content in response.contents[:1]
        }
        classes = {
            status: reply.replace(status, "")
            for status, reply in by_status.items()
            if status.endswith("XX")
        }
        return [
            reply
            for status, reply in by_status.items()
            if status in classes or classes.get(f"{status[0]}XX") != reply.replace(status, "")
        ]

    def _stream(self, streaming: Streaming) -> str:
        content = streaming.content
        tag = _payload_tag(content, self._api)
        events = [
            self._event(event, tag) for event in content.events if event.name in streaming.yields
        ]
        error = next((one for one in content.events if one.name == streaming.error), None)
        return call(
            self._use("StreamInfo"),
            selector=py_string(streaming.selector) if streaming.selector else None,
            events=tuple_of(events),
            tag=py_string("/" + tag) if tag else None,
            error=self._event(error, tag) if error is not None else None,
            end=self._end(streaming.end) if streaming.end is not None else None,
        )

    def _event(self, event: Event, tag: str | None) -> str:
        return call(
            self._use("Event"),
            py_string(event.name),
            self._type(event.data, Side.RESPONSE),
            tag=_tag_value(event.data, tag, self._api),
        )

    def _end(self, end: EndCondition) -> str:
        path = tuple_of(py_string(part) for part in end.pointer.strip("/").split("/"))
        if end.not_null:
            return call(self._use("EndWhen"), path, py_string("not-null"))
        return call(self._use("EndWhen"), path, py_string("equals"), json_value(end.equals))


def timeout_expression(timeouts: Timeouts, name: str) -> str:
    """A `Timeout(…)` of the runtime."""
    return call(
        name,
        number(timeouts.total) if timeouts.total is not None else "None",
        connect=number(timeouts.connect) if timeouts.connect is not None else None,
    )


def _is_stream(content: Content, operation: Operation) -> bool:
    streaming = operation.streaming
    return streaming is not None and content is streaming.content


def _method_docs(operation: Operation) -> Docs:
    docs = operation.docs
    title = (docs.title or "").rstrip(".")
    parts = [f"{title}." if title else "", docs.description or ""]
    return replace(docs, description="\n\n".join(part for part in parts if part) or None)


def _raises(streams: bool) -> tuple[tuple[str, str], ...]:
    rows = [
        ("ApiStatusError", "The API answered with an error; its subclasses tell which."),
        ("ApiConnectionError", "The API could not be reached, or did not answer in time."),
        ("ResponseValidationError", "The answer is not what the API documents."),
    ]
    if streams:
        rows.append(
            ("StreamInterruptedError", "The stream broke off before its end (while iterating).")
        )
    return tuple(rows)


def _payload_tag(content: Content, api: Api) -> str | None:
    """The property that tells the payloads of a stream's events apart: constant in each of them."""
    counts: dict[str, set[str]] = {}
    for event in content.events:
        for name, value in _constants(event.data, api).items():
            counts.setdefault(name, set()).add(value)
    best = max(counts.items(), key=lambda one: len(one[1]), default=None)
    return best[0] if best else None


def _tag_value(expr: TypeExpr, tag: str | None, api: Api) -> str | None:
    value = _constants(expr, api).get(tag) if tag else None
    return py_string(value) if value is not None else None


def _constants(expr: TypeExpr, api: Api) -> dict[str, str]:
    declared = api.types[expr.id] if isinstance(expr, Ref) else None
    if not isinstance(declared, Object):
        return {}
    return {
        field.wire_name: field.type.value
        for field in declared.fields
        if isinstance(field.type, Const) and isinstance(field.type.value, str)
    }
