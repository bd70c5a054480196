"""Operations to the descriptors that the runtime reads: what is sent, what may come back."""

from collections.abc import Iterable, Iterator

from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import (
    Api,
    Content,
    EndCondition,
    Event,
    Operation,
    Parameter,
    Response,
    Retries,
    Streaming,
    Timeouts,
)
from bindwright.ir.paging import Paging
from bindwright.ir.types import (
    NO_DEFAULT,
    Alias,
    Anything,
    Const,
    Enum,
    ListOf,
    Nullable,
    Object,
    Ref,
    Scalar,
    TypeExpr,
)
from bindwright.plan.calls.bodies import is_array, is_mapping
from bindwright.plan.calls.body_descriptors import BodyDescriber
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.results import results_of
from bindwright.plan.calls.signatures import Signature
from bindwright.plan.client.credentials import scopes_of, security_of
from bindwright.plan.client.servers import server_expression
from bindwright.plan.names.table import Names
from bindwright.plan.sides import Side
from bindwright.plan.source.expressions import call, lazily, number, tuple_of
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import json_value, py_string
from bindwright.plan.types.annotations import Annotator

DESCRIPTIONS = ".._runtime.client.descriptions"
"""The runtime module of the descriptors, seen from a module of `resources/`."""

PAGING = ".._runtime.pages.paging"
"""The runtime module that describes pages."""

_DEFAULT_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


def timeout_expression(timeouts: Timeouts, name: str) -> str:
    """A `Timeout(…)` of the runtime."""
    return call(
        name,
        number(timeouts.total) if timeouts.total is not None else "None",
        connect=number(timeouts.connect) if timeouts.connect is not None else None,
    )


def retries_expression(retries: Retries, name: str) -> str:
    """A `StatedRetries(…)` of the runtime."""
    statuses = retries.statuses
    return call(
        name,
        most=None if retries.most is None else repr(retries.most),
        statuses=None if statuses is None else tuple_of(py_string(one) for one in statuses),
        first=None if retries.initial is None else number(retries.initial),
        longest=None if retries.longest is None else number(retries.longest),
        connection=None if retries.connection_errors else "False",
    )


class DescriptorPlanner:
    """Plans the descriptors of one resource module."""

    def __init__(self, api: Api, names: Names, imports: Imports, running: Annotator) -> None:
        self._api = api
        self._names = names
        self._imports = imports
        self._running = running
        self._contents = ContentAnnotator(running, api.types, imports)
        self._bodies = BodyDescriber(api, imports, running)

    def lines(
        self, operation: Operation, signature: Signature, name: str
    ) -> Iterator[tuple[str, str]]:
        """The keyword arguments of an operation's descriptor, as source."""
        path = ".".join((*self._names.places[operation.id].path, name))
        yield "name", py_string(path)
        yield "method", py_string(operation.method)
        yield "path", py_string(operation.path)
        parameters = [self._parameter(one) for one in operation.parameters]
        if parameters:
            yield "parameters", tuple_of(parameters)
        body = self._bodies.describe(
            signature, required=operation.body is None or operation.body.required
        )
        if body is not None:
            yield "body", body
        replies = [self._reply(response, content) for response, content in results_of(operation)]
        if replies:
            yield "replies", tuple_of(replies)
        errors = self._error_replies(operation)
        if errors:
            yield "errors", tuple_of(errors)
        yield from self._headers("read_headers", operation.successes)
        yield from self._headers("read_error_headers", operation.failures)
        yield from self._access(operation)
        if operation.timeouts is not None:
            timeout = self._imports.use(".._runtime.client.limits", "Timeout")
            yield "timeout", timeout_expression(operation.timeouts, timeout)
        if operation.retries is not None:
            rules = self._imports.use(".._runtime.client.stated_retries", "StatedRetries")
            yield "retries", retries_expression(operation.retries, rules)
        if operation.idempotency_header is not None:
            yield "idempotency_header", py_string(operation.idempotency_header)
        if operation.streaming is not None:
            yield "stream", self._stream(operation.streaming)
        if operation.paging is not None:
            yield "paging", self._paging(operation.paging)

    def _access(self, operation: Operation) -> Iterator[tuple[str, str]]:
        """What the call needs, and where it goes, if that is not as for all."""
        options = self._names.options
        security = security_of(operation, self._api, options)
        if security is not None:
            yield "security", security
        scopes = scopes_of(operation, self._api, options)
        if scopes is not None:
            yield "scopes", scopes
        if operation.servers:
            yield (
                "server",
                server_expression(operation.servers, self._api, options, self._imports, "."),
            )

    def _headers(self, word: str, responses: Iterable[Response]) -> Iterator[tuple[str, str]]:
        """What reads the documented headers of some responses, if they have any."""
        statuses: dict[str, list[str]] = {}  # of each header: most errors have the same ones
        for response in responses:
            for header in response.headers:
                statuses.setdefault(self._header("{}", header), []).append(response.status_range)
        headers = [text.replace("{}", " ".join(found), 1) for text, found in statuses.items()]
        if headers:
            reader = self._imports.use(".._runtime.responses.headers", "HeaderReader")
            yield word, call(reader, *headers)

    def _header(self, status: str, header: Parameter) -> str:
        types = self._api.types
        shape = "array" if is_array(header.type, types) else None
        if shape is None and is_mapping(header.type, types):
            shape = "object"
        return call(
            self._imports.use(".._runtime.responses.headers", "ReplyHeader"),
            py_string(status),
            py_string(header.wire_name),
            self._type(header.type, Side.RESPONSE),
            shape=py_string(shape) if shape else None,
            explode="True" if header.explode else None,
            content=py_string(header.content) if header.content else None,
        )

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
            write=None if simple else self._imports.use(".._runtime.requests.parameters", "styled"),
            style=None if default_style else py_string(parameter.style),
            explode=None if default_explode else repr(parameter.explode),
            allow_reserved="True" if parameter.allow_reserved else None,
            content=py_string(parameter.content) if parameter.content else None,
        )

    def _is_simple(self, expr: TypeExpr, *, in_list: bool = False) -> bool:
        """Whether the runtime can write a value without its optional module: no objects in it."""
        match expr:
            case Nullable():
                return self._is_simple(expr.inner, in_list=in_list)
            case ListOf():
                return not in_list and self._is_simple(expr.item, in_list=True)
            case Ref():
                declared = self._api.types[expr.id]
                if isinstance(declared, Alias):
                    return self._is_simple(declared.target, in_list=in_list)
                return isinstance(declared, Enum)
            case _:
                return isinstance(expr, Scalar | Const)

    def _reply(self, response: Response, content: Content | None) -> str:
        status = py_string(response.status_range)
        if content is None:
            return call(self._use("Reply"), status)
        type_ = lazily(self._contents.value(content, Side.RESPONSE))
        return call(self._use("Reply"), status, py_string(content.essence), type_)

    def _error_replies(self, operation: Operation) -> list[str]:
        """Error responses; one that says the same as its whole class (`4XX`) is left out."""
        by_status = {
            response.status_range: [
                self._reply(response, content) for content in _told_apart(response.contents)
            ]
            for response in operation.errors
        }
        said = {
            status: [reply.replace(status, "") for reply in replies]
            for status, replies in by_status.items()
        }
        return [
            reply
            for status, replies in by_status.items()
            if status.endswith("XX") or said.get(f"{status[0]}XX") != said[status]
            for reply in replies
        ]

    def _stream(self, streaming: Streaming) -> str:
        content = streaming.content
        tag = _payload_tag(content, self._api)
        events = [
            self._event(event, tag) for event in content.events if event.name in streaming.yields
        ]
        if not content.events:  # the document does not name them, so all are alike
            expr = content.item or content.type or Anything()
            events = [call(self._use("Event"), py_string(""), self._type(expr, Side.RESPONSE))]
        error = next((one for one in content.events if one.name == streaming.error), None)
        return call(
            self._use("StreamInfo"),
            selector=py_string(streaming.selector) if streaming.selector else None,
            events=tuple_of(events),
            tag=py_string("/" + tag) if tag else None,
            error=self._event(error, tag) if error is not None else None,
            end=self._end(streaming.end) if streaming.end is not None else None,
            media_type=None if content.kind is MediaKind.EVENTS else py_string(content.essence),
            reader=self._reader(content.kind),
        )

    def _reader(self, kind: MediaKind) -> str | None:
        """What reads a stream that is not of events."""
        match kind:
            case MediaKind.LINES:
                return self._imports.use(".._runtime.streams.items", "LineReader")
            case MediaKind.SEQUENCE:
                return self._imports.use(".._runtime.streams.items", "SequenceReader")
            case _:
                return None

    def _paging(self, paging: Paging) -> str:
        def text(value: str | None) -> str | None:
            return None if value is None else py_string(value)

        sent = paging.parameter
        pair = None if sent is None else tuple_of((py_string(sent.place), py_string(sent.name)))
        return call(
            self._imports.use(PAGING, "PageInfo"),
            style=py_string(paging.style.value),
            items=py_string(paging.items),
            send=pair,
            next=text(paging.next),
            last_item=text(paging.last_item),
            has_more=text(paging.has_more),
            total=text(paging.total),
            start=repr(paging.start) if paging.start else None,
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

    def _use(self, name: str) -> str:
        return self._imports.use(DESCRIPTIONS, name)


def _told_apart(contents: tuple[Content, ...]) -> Iterator[Content]:
    """The first content of an error, the first JSON, and JSON of other types than that.

    What is left out a client reads as the first JSON, or gives as it came.
    """
    first = next((one for one in contents if one.kind is MediaKind.JSON), None)
    for content in contents:
        is_other = first is not None and content.type != first.type
        if content in (contents[0], first) or (content.kind is MediaKind.JSON and is_other):
            yield content


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
