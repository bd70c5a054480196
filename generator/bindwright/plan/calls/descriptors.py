"""Operations to the descriptors that the runtime reads: what is sent, what may come back."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from bindwright.diagnostics.origin import as_pointer, escape_token
from bindwright.http.event_streams import DONE, Form
from bindwright.http.media_types import MediaKind, content_name, is_json
from bindwright.ir import types as ir
from bindwright.ir.operations import (
    Content,
    EndCondition,
    Operation,
    Parameter,
    Response,
    Retries,
    Streaming,
    Timeouts,
)
from bindwright.ir.paging import Paging
from bindwright.plan.calls.bodies import is_array, is_mapping
from bindwright.plan.calls.body_descriptors import BodyDescriber, form_field
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.paging import page_classes
from bindwright.plan.calls.results import results_of, unexpected_of
from bindwright.plan.calls.signatures import Signature
from bindwright.plan.calls.streams import attributes_at, joins_text, tokens_of
from bindwright.plan.calls.unwrapping import unwrapping_of
from bindwright.plan.client.credentials import scopes_of, security_of
from bindwright.plan.client.servers import server_expression
from bindwright.plan.context import Context
from bindwright.plan.lifecycles import lifecycle_expression
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.types.annotations import Annotator

OPERATIONS = "._runtime.client.descriptions"
"""The runtime module of the descriptors."""

_HEADERS = "._runtime.responses.headers"
_ITEM_STREAMS = "._runtime.streams.items"
_REPLY = py.name(OPERATIONS, "Reply")
_EVENT = py.name(OPERATIONS, "Event")
_END_WHEN = py.name(OPERATIONS, "EndWhen")

_DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


def timeout_expression(timeouts: Timeouts) -> py.Call:
    """A `Timeout(…)` of the runtime."""
    return py.call(
        py.name("._runtime.client.limits", "Timeout"),
        py.number(timeouts.total) or py.NONE,
        connect=py.number(timeouts.connect),
    )


def retries_expression(retries: Retries) -> py.Call:
    """A `StatedRetries(…)` of the runtime."""
    statuses = retries.statuses
    return py.call(
        py.name("._runtime.client.stated_retries", "StatedRetries"),
        most=py.stated(retries.most),
        statuses=None if statuses is None else py.strings(statuses),
        first=py.number(retries.initial),
        longest=py.number(retries.longest),
        connection=None if retries.connection_errors else py.FALSE,
    )


class DescriptorPlanner:
    """Plans the descriptors of operations."""

    def __init__(self, context: Context, annotator: Annotator, contents: ContentAnnotator) -> None:
        self._context = context
        self._types = context.types
        self._annotator = annotator
        self._contents = contents
        self._bodies = BodyDescriber(context, annotator, contents)

    def keywords(
        self, operation: Operation, signature: Signature, called: str, whole: py.PyType
    ) -> Iterator[tuple[str, py.Expr]]:
        """The keyword arguments of an operation's descriptor; `called` is what errors call it.

        `whole` is what a stream adds up to.
        """
        timeouts, retries = operation.timeouts, operation.retries
        required = operation.body is None or operation.body.required
        streaming, paging = operation.streaming, operation.paging
        api, options, servers = self._context.api, self._context.names.options, operation.servers
        found: dict[str, py.Expr | None] = {
            "name": py.string(called),
            "method": py.string(operation.method),
            "path": py.string(operation.path),
            "parameters": _several(
                self._parameter(one, dict(signature.place("path"))) for one in operation.parameters
            ),
            "body": self._bodies.describe(signature, required=required),
            "replies": _several(self._replies(operation)),
            "unwrap": self._unwrap(operation),
            "errors": _several(self._error_replies(operation)),
            "read_headers": self._headers(operation.responses),
            # What the call needs, and where it goes, if that is not as for all.
            "security": security_of(operation, api, options),
            "scopes": scopes_of(operation, api, options),
            "server": server_expression(servers, api, options) if servers else None,
            "timeout": timeout_expression(timeouts) if timeouts is not None else None,
            "retries": retries_expression(retries) if retries is not None else None,
            "deprecated": lifecycle_expression(operation.lifecycle, operation.deprecated),
            "idempotency_header": py.stated(operation.idempotency_header),
            "stream": self._stream(streaming, whole) if streaming is not None else None,
            "paging": _paging(paging) if paging is not None else None,
            "pages": None if paging is None else _pages(page_classes(paging, self._context)),
        }
        return ((key, value) for key, value in found.items() if value is not None)

    def _headers(self, responses: Collection[Response]) -> py.Call | None:
        """What reads the documented headers of answers, if they have any."""
        statuses: dict[tuple[str, py.Call], list[str]] = {}  # most errors have the same headers
        for response in responses:
            for header in response.headers:
                key = header.wire_name, self._header(header)
                statuses.setdefault(key, []).append(response.status_range)
        alike: dict[tuple[str, py.Call], list[str]] = {}
        for (name, one), found in statuses.items():
            alike.setdefault((" ".join(found), one), []).append(name)
        headers = (
            replace(one, arguments=(py.string(found), py.strings(names), *one.arguments))
            for (found, one), names in alike.items()
        )
        # Another answer's headers, those of `4XX` or `default`, are not those of a bare one.
        wide = {one.status_range for one in responses if one.headers}
        bare = " ".join(
            one.status_range
            for one in responses
            if not one.headers and wide & {f"{one.status_range[:1]}XX", "default"}
        )
        reader = py.name(_HEADERS, "HeaderReader")
        return py.call(reader, *headers, bare=py.stated(bare or None)) if statuses else None

    def _header(self, header: Parameter) -> py.Call:
        """The description of a header, without its name and statuses."""
        shape = None
        if is_json(header.content or ""):
            shape = "json_header"
        elif is_array(header.type, self._types):
            shape = "array_header"
        elif is_mapping(header.type, self._types):
            shape = "exploded_header" if header.explode else "object_header"
        return py.call(
            py.name(_HEADERS, "ReplyHeader"),
            self._type(header.type, Side.RESPONSE),
            readings=py.name("._runtime.responses.header_shapes", shape) if shape else None,
        )

    def _type(self, expr: ir.TypeExpr, side: Side) -> py.Lambda:
        return py.lazily(self._annotator.value(expr, side))

    def _parameter(self, parameter: Parameter, segments: Mapping[str, str]) -> py.Call:
        """A parameter; `segments` are the names of arguments that become segments of the path."""
        where = parameter.where.value
        default_style = parameter.style == _DEFAULT_STYLES[where]
        default_explode = parameter.explode == (parameter.style in ("form", "cookie"))
        plain = default_style and default_explode and not parameter.content
        simple = plain and not parameter.allow_reserved and self._is_simple(parameter.type)
        encoding = parameter.encoding
        write: py.Expr | None = py.name("._runtime.requests.parameters", "styled")
        if parameter.is_whole:
            write = py.name("._runtime.requests.forms", "whole_query")
        elif simple and not (encoding and (encoding.style or encoding.content_type)):
            write = None
        elif encoding is not None:
            write = form_field(encoding)
        default = parameter.default
        if isinstance(parameter.type, ir.Const):
            default = parameter.type.value
        sent = parameter.required and default is not ir.NO_DEFAULT
        # Errors about a segment are for who wrote the call.
        argument = segments.get(parameter.wire_name) if where == "path" else None
        return py.call(
            py.name(OPERATIONS, "Parameter"),
            py.string(parameter.wire_name),
            py.string(where),
            default=py.json(default) if sent else None,
            type=self._type(parameter.type, Side.REQUEST),
            write=write,
            style=None if default_style else py.json(parameter.style),
            explode=None if default_explode else py.json(parameter.explode),
            allow_reserved=py.given(parameter.allow_reserved),
            content=py.given(parameter.content),
            deprecated=lifecycle_expression(parameter.lifecycle, parameter.deprecated),
            lifecycle=self._bodies.deprecating(parameter.type),
            argument=py.stated(argument if argument != parameter.wire_name else None),
        )

    def _is_simple(self, expr: ir.TypeExpr, *, in_list: bool = False) -> bool:
        """Whether the runtime can write a value without its optional module: no objects in it."""
        match expr:
            case ir.Nullable():
                return self._is_simple(expr.inner, in_list=in_list)
            case ir.ListOf():
                return not in_list and self._is_simple(expr.item, in_list=True)
            case ir.Ref():
                declared = self._types[expr.id]
                if isinstance(declared, ir.Alias):
                    return self._is_simple(declared.target, in_list=in_list)
                return isinstance(declared, ir.Enum)
            case _:
                return isinstance(expr, ir.Scalar | ir.Const)

    def _replies(self, operation: Operation) -> Iterator[py.Call]:
        undescribed = operation.undescribed
        for response, content in results_of(operation):
            unknown = py.lazily(py.BYTES) if response in undescribed else None
            status = py.string(response.status_range)
            yield py.call(_REPLY, status, *self._told_of(content), type=unknown)
        for response in unexpected_of(operation):
            yield py.call(_REPLY, py.string(response.status_range))

    def _told_of(self, content: Content | None) -> tuple[py.Expr, ...]:
        if content is None:
            return ()
        type_ = py.lazily(self._contents.value(content, Side.RESPONSE))
        return py.string(content_name(content.media_type)), type_

    def _unwrap(self, operation: Operation) -> py.Call | None:
        """What takes a member out of an answer."""
        unwrapping = unwrapping_of(operation, self._context.config, self._types)
        if unwrapping is None:
            return None
        path = (self._context.field_names(one)[wire] for one, wire in unwrapping.steps)
        return py.call(py.name("._runtime.responses.members", "Member"), py.strings(path))

    def errors(self, operation: Operation) -> Iterator[tuple[str, py.PyType]]:
        """The statuses of errors, and what becomes of their bodies."""
        for response in operation.errors:
            for content in _told_apart(response.contents):
                yield response.status_range, self._contents.value(content, Side.RESPONSE)

    def _error_replies(self, operation: Operation) -> list[py.Call]:
        """Error responses; one that says the same as its whole class (`4XX`) is left out."""
        said = {
            one.status_range: [self._told_of(content) for content in _told_apart(one.contents)]
            for one in operation.errors
        }
        return [
            py.call(_REPLY, py.string(status), *told)
            for status, replies in said.items()
            if status.endswith("XX") or said.get(f"{status[0]}XX") != replies
            for told in replies
        ]

    def _stream(self, streaming: Streaming, plain: py.PyType) -> py.Call:
        content, kinds = streaming.content, streaming.content.kinds
        known = {one.name for one in content.events}
        events = [self._event(content, name) for name in streaming.yields if name in known]
        if not content.events:  # lines, which are all alike
            expr = content.item or content.type or ir.Anything()
            events = [py.call(_EVENT, py.string(""), self._type(expr, Side.RESPONSE))]
        error = streaming.error if streaming.error in known else None
        return py.call(
            py.name(OPERATIONS, "StreamInfo"),
            selector=py.given(streaming.selector),
            events=py.items(events),
            tag=py.string("/" + escape_token(kinds.tag)) if kinds.tag else None,
            unnamed=py.given(kinds.unnamed) if len(events) > 1 else None,
            error=self._event(content, error) if error else None,
            error_at=py.stated(streaming.error_at),
            end=self._end(streaming, streaming.end) if streaming.end is not None else None,
            done=py.string(kinds.done) if kinds.done != DONE else None,
            media_type=None if content.kind is MediaKind.EVENTS else py.string(content.essence),
            reader=_READERS.get(content.kind),
            fold=self._fold(streaming, plain) if streaming.fold else None,
        )

    def _fold(self, streaming: Streaming, plain: py.PyType) -> py.Call:
        """How the events add up to what the call gives that asks for no stream."""
        return py.call(
            py.name("._runtime.streams.folding", "Fold"),
            py.lazily(plain),
            *(py.string(as_pointer(tokens_of(pointer))) for pointer in streaming.fold),
            text=py.TRUE if joins_text(streaming, self._types) else None,
        )

    def _end(self, streaming: Streaming, end: EndCondition) -> py.Call:
        path = py.strings(attributes_at(streaming, end.pointer, self._context))
        if end.not_null:
            return py.call(_END_WHEN, path, py.string("not-null"))
        return py.call(_END_WHEN, path, py.string("equals"), py.json(end.equals))

    def _event(self, content: Content, name: str) -> py.Call:
        kinds = content.kinds
        types = [
            self._annotator.value(one.data, Side.RESPONSE)
            for one in content.events
            if one.name == name
        ]
        form = kinds.forms.get(name, Form.JSON)
        return py.call(
            _EVENT,
            py.string(name),
            py.lazily(py.union(types)),
            tag=py.stated(next((tag for tag, of in kinds.tags.items() if of == name), None)),
            form=py.string(form.value) if form is not Form.JSON else None,
        )


_READERS = {
    MediaKind.LINES: py.name(_ITEM_STREAMS, "LineReader"),
    MediaKind.SEQUENCE: py.name(_ITEM_STREAMS, "SequenceReader"),
}
"""What reads a stream that is not of events."""


def _several(values: Iterable[py.Expr]) -> py.Tuple | None:
    found = py.items(values)
    return found if found.items else None


def _paging(paging: Paging) -> py.Call:
    sent = paging.parameter
    return py.call(
        py.name("._runtime.pages.paging", "PageInfo"),
        style=py.string(paging.style.value),
        items=py.string(paging.items),
        send=None if sent is None else py.strings((sent.place, sent.name)),
        next=py.stated(paging.next),
        last_item=py.stated(paging.last_item),
        has_more=py.stated(paging.has_more),
        total=py.stated(paging.total),
        start=py.given(paging.start),
    )


def _pages(classes: tuple[py.Name, py.Name] | None) -> py.Expr | None:
    return py.items(classes) if classes is not None else None


def _told_apart(contents: tuple[Content, ...]) -> Iterator[Content]:
    """The first content of an error, the first JSON, and JSON of other types than that.

    What is left out a client reads as the first JSON, or gives as it came.
    """
    first = next((one for one in contents if one.kind is MediaKind.JSON), None)
    for content in contents:
        is_other = first is not None and content.type != first.type
        if content in (contents[0], first) or (content.kind is MediaKind.JSON and is_other):
            yield content
