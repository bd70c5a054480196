"""The operations of an API and the tree of resources that they stand in."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.http import media_types, statuses
from bindwright.http.event_streams import EventKinds
from bindwright.http.media_types import MediaKind, essence_of, kind_of
from bindwright.ir import types as ir
from bindwright.ir.info import Info
from bindwright.ir.paging import Paging
from bindwright.ir.security import Need, SecurityScheme
from bindwright.record import record


class Where(StrEnum):
    """Where a parameter travels (OpenAPI 3.2, section 4.12.2, `in`)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


@record
class Parameter:
    """A parameter of an operation, or a header of a response (`where` is then HEADER).

    `encoding` is how a member of a form travels that is the query (`in: querystring`); any other
    such query is one parameter that `is_whole`.
    """

    wire_name: str
    where: Where
    type: ir.TypeExpr
    style: str
    explode: bool
    allow_reserved: bool = False
    content: str | None = None
    encoding: "Encoding | None" = None
    is_whole: bool = False
    required: bool
    default: Any = ir.NO_DEFAULT
    docs: ir.Docs
    deprecated: bool = False
    lifecycle: ir.Lifecycle | None = None
    chosen_name: str | None = None
    suggested_name: str | None = None
    origin: Origin


@record
class Event:
    """An event of a server-sent event stream, and the type of its data.

    One whose name is "" is every other one. Several of one name are alternatives.
    """

    name: str
    data: ir.TypeExpr
    origin: Origin


@record
class EncodingHeader:
    """A header of a part of a form; `value` is what it always says, if the document fixes it."""

    name: str
    value: Any = None
    required: bool
    docs: ir.Docs
    origin: Origin


@record
class Encoding:
    """How a property of a form travels (OpenAPI 3.2, section 4.15).

    Without a `style` its media type decides, which is that of its type where `content_type` is
    None. `explode` is of use beside a style only.
    """

    name: str
    content_type: str | None
    style: str | None = None
    explode: bool = False
    allow_reserved: bool = False
    headers: tuple[EncodingHeader, ...] = ()
    origin: Origin


@record
class Content:
    """One media type of a body.

    `item` is the type of one line of a stream, or of the data of events that are all alike, and
    `kinds` says which event is which. `encoding` tells of the properties of a form that do not
    travel as their types would have it.
    """

    media_type: str
    type: ir.TypeExpr | None
    item: ir.TypeExpr | None = None
    events: tuple[Event, ...] = ()
    kinds: EventKinds = EventKinds()
    encoding: tuple[Encoding, ...] = ()
    examples: tuple[Any, ...] = ()
    origin: Origin

    @property
    def essence(self) -> str:
        """The media type without its parameters, in lower case."""
        return essence_of(self.media_type)

    @property
    def kind(self) -> MediaKind:
        """What the body is made of; a string that is not binary is text in any media type."""
        found = kind_of(self.media_type)
        if found is MediaKind.BINARY and isinstance(self.type, ir.Scalar):
            return found if self.type.kind is ir.ScalarKind.BINARY else MediaKind.TEXT
        if found in (MediaKind.TEXT, MediaKind.JSON) and isinstance(self.type, ir.Scalar):
            # Whoever says that JSON is a file means the file.
            return MediaKind.BINARY if self.type.kind is ir.ScalarKind.BINARY else found
        return found

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON (RFC 6839 has the suffix); a range of types may well be."""
        return self.kind is MediaKind.JSON


def content_for(contents: tuple[Content, ...], media_type: str | None) -> Content | None:
    """The content that a media type falls under; without one the first JSON one, else the first."""
    if media_type is None:
        found = (one for one in contents if media_types.is_json(one.media_type))
        return next(found, contents[0] if contents else None)
    by_type = {one.media_type: one for one in reversed(contents)}
    name = media_types.matching(by_type, media_type)
    return by_type[name] if name is not None else None


@record
class Body:
    """A request body."""

    required: bool
    contents: tuple[Content, ...]
    docs: ir.Docs
    origin: Origin


@record
class Response:
    """A response: `status_range` is a status such as `200`, a class such as `4XX`, or `default`."""

    status_range: str
    contents: tuple[Content, ...]
    headers: tuple[Parameter, ...]
    docs: ir.Docs
    origin: Origin

    @property
    def is_success(self) -> bool:
        """Whether the status is of the 2xx class."""
        return self.status_range.startswith("2")


@record
class EndCondition:
    """A stream is complete when the value at `pointer` of an event is `equals`.

    With `not_null` it is complete as soon as there is any value but null.
    """

    pointer: str
    not_null: bool
    equals: Any = None


@record
class Streaming:
    """How an operation streams (DESIGN section 8, `x-bindwright-stream`).

    `selector` is a JSON pointer into the request body at which true asks for a stream, or else the
    name of a query parameter; None means that the operation always streams. `end` None means that
    `[DONE]` or the end of the body ends it. An event of the name `error` reports an error, and one
    with something other than null at the pointer `error_at`. `fold` says how the events add up to
    the plain response, by pointer.
    """

    selector: str | None
    content: Content
    yields: tuple[str, ...]
    ignore: tuple[str, ...]
    error: str | None
    error_at: str | None = None
    end: EndCondition | None
    fold: Mapping[str, str]
    origin: Origin


@record
class Timeouts:
    """Seconds: for the whole call, and for connecting."""

    total: float | None
    connect: float | None


@record
class Retries:
    """When calls are sent again; None leaves it to the client.

    `statuses` are such as `429` or `5XX`. Pauses are seconds: `initial` is the first, each further
    one is twice as long, up to `longest`.
    """

    most: int | None = None
    statuses: tuple[str, ...] | None = None
    initial: float | None = None
    longest: float | None = None
    connection_errors: bool = True


@record
class ServerVariable:
    """A variable in the URL of a server; without a default somebody has to say what it is."""

    name: str
    default: str | None
    values: tuple[str, ...] = ()
    description: str | None = None
    origin: Origin


@record
class Server:
    """A base URL, with `{name}` for each of its variables; relative if nobody knows to what."""

    template: str
    name: str | None = None
    description: str | None
    variables: tuple[ServerVariable, ...] = ()
    origin: Origin

    @property
    def url(self) -> str:
        """The URL with every variable at its default."""
        url = self.template
        for one in self.variables:
            if one.default is not None:
                url = url.replace("{" + one.name + "}", one.default)
        return url


class Target(StrEnum):
    """What the path of an operation ends at."""

    ALL = "all"
    ITEM = "item"
    ONE = "one"
    ACTION = "action"


@record
class Operation:
    """One method on one path.

    `target` says what of its resource it is about: all things, one of them, the only one there is;
    or it does something that is no creating, reading, updating or deleting, and `action` has the
    words for it.

    `security` is a list of alternatives, each the schemes that are needed together (`Need`);
    an empty alternative means that the call may go without.
    """

    id: str
    method: str
    path: str
    operation_id: str | None
    tags: tuple[str, ...]
    servers: tuple[Server, ...]
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    streaming: Streaming | None
    paging: Paging | None = None
    retries: Retries | None = None
    idempotency_header: str | None = None
    timeouts: Timeouts | None
    security: tuple[tuple[Need, ...], ...]
    docs: ir.Docs
    deprecated: bool
    lifecycle: ir.Lifecycle | None
    chosen_resource: str | None
    chosen_method: str | None
    suggested_method: str | None = None
    callbacks: tuple["Hook", ...] = ()
    target: Target = Target.ALL
    action: tuple[str, ...] = ()
    origin: Origin

    @property
    def successes(self) -> tuple[Response, ...]:
        """The 2xx responses; where there are none, `default` stands for success as well."""
        found = tuple(one for one in self.responses if one.is_success)
        return found or tuple(one for one in self.responses if one.status_range == "default")

    @property
    def failures(self) -> tuple[Response, ...]:
        """All responses but the 2xx; `default` also where it stands for success."""
        return tuple(one for one in self.responses if not one.is_success)

    def has_no_body(self, response: Response) -> bool:
        """Whether an answer has no body, whatever the document describes."""
        return self.method == "HEAD" or not statuses.has_body(response.status_range)

    @property
    def undescribed(self) -> tuple[Response, ...]:
        """The successes of which nobody knows what they hold.

        Where others have a content, one without a content is meant to have none.
        """
        if any(one.contents for one in self.successes):
            return ()
        return tuple(one for one in self.successes if not self.has_no_body(one))

    def response_for(self, status: str | int | None) -> Response | None:
        """The response that a status falls under: exact, then its class, then default.

        None as a status means the first success.
        """
        if status is None:
            return next(iter(self.successes), None)
        by_range = {one.status_range: one for one in self.responses}
        found = statuses.matching(by_range, status)
        return by_range[found] if found is not None else None

    @property
    def errors(self) -> tuple[Response, ...]:
        """The responses that are no success."""
        successes = {id(one) for one in self.successes}
        return tuple(one for one in self.responses if id(one) not in successes)


@record
class Hook:
    """A request that the API sends: a webhook, or a callback (OpenAPI 3.2, section 4.18).

    Of its operation the body and the parameters arrive, and the responses are what the receiver
    answers. `operation.path` is the pointer to the path item.
    """

    name: str
    operation: Operation

    @property
    def id(self) -> str:
        """`METHOD #/webhooks/NAME`, or the like with the pointer to a callback."""
        return self.operation.id


@record
class Resource:
    """A group of operations under one name; `words` is the path of names from the root."""

    words: tuple[str, ...]
    docs: ir.Docs
    operations: tuple[Operation, ...]
    children: tuple["Resource", ...]


@record
class Api:
    """A whole API, frozen: what `plan`, `mock`, `docs` and `diff` read."""

    title: str
    version: str
    docs: ir.Docs
    info: Info = Info()
    servers: tuple[Server, ...]
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[Need, ...], ...]
    timeouts: Timeouts | None
    retries: Retries | None = None
    types: Mapping[ir.TypeId, ir.Declaration]
    operations: tuple[Operation, ...]
    root: Resource
    origin: Origin
    named_types: tuple[ir.TypeId, ...] = field(default=())
    webhooks: tuple[Hook, ...] = ()
    models_only: bool = False
    """Whether the document is a JSON Schema: types, and nothing that can be called."""
    webhook_event: ir.TypeExpr | None = None
    """What the body of a webhook is that may be any of them; None where none has a JSON body."""

    @property
    def hooks(self) -> tuple[Hook, ...]:
        """The webhooks and the callbacks; one that several operations share is there once."""
        callbacks = (hook for operation in self.operations for hook in operation.callbacks)
        return tuple({hook.id: hook for hook in (*self.webhooks, *callbacks)}.values())
