"""Descriptions of an API and its operations: what generated code tells the runtime."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeAlias, TypedDict, TypeVar

from ..auth.credentials import Credential, Scopes, Security
from ..deprecations import Lifecycle
from ..errors import ErrorMap
from ..media_types import fit, is_json
from ..omit import Omit, omit
from .limits import SizeLimits, Timeout
from .retries import DEFAULT_RETRIES, Retries

T = TypeVar("T")
E = TypeVar("E")

Validation: TypeAlias = Literal["lenient", "strict"]
ParameterLocation: TypeAlias = Literal["path", "query", "header", "cookie"]
Headers: TypeAlias = Mapping[str, str | Omit]
"""Header names, in any case, to values; `omit` takes a header away."""
Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = Mapping[str, object]
LazyType: TypeAlias = Callable[[], Any]
"""Gives a type when it is first needed, so that describing an operation imports none."""
Style: TypeAlias = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"
]
_NONE: Mapping[str, Any] = {}


class ServerChoice(Protocol):
    """A server that the options of the client decide on."""

    def url(self, choices: Mapping[str, str]) -> str:
        """Give the base URL; a `ValueError` says what is wrong with the choices."""
        ...


@dataclass(frozen=True, slots=True)
class ClientOption:
    """An option of the client that goes with every call, into one of three places."""

    name: str
    header: str = ""
    query: str = ""
    path_prefix: str = ""
    """A path in which the name stands in braces."""
    env: str = ""
    default: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiInfo:
    """All that the runtime knows about one API."""

    distribution: str
    version: str
    server: str | ServerChoice
    """The base URL of the operations that do not have their own; empty if nobody knows it."""
    base_url_env: str
    log_env: str = ""
    """The environment variable that has calls logged."""
    environment_env: str = ""
    """The environment variable that chooses among several servers."""
    credentials: tuple[Credential, ...]
    options: tuple[ClientOption, ...] = ()
    security: Security
    """What operations need that do not say it themselves."""
    scopes: Scopes = field(default_factory=dict[str, "tuple[tuple[str, ...], ...]"])
    """What the tokens of these operations have to allow."""
    errors: ErrorMap
    timeout: Timeout
    request_id_header: str = "x-request-id"
    retries: Retries = DEFAULT_RETRIES


class Arguments(NamedTuple):
    """The arguments of one call, by their names on the wire."""

    path: Mapping[str, Any] = _NONE
    query: Mapping[str, Any] = _NONE
    header: Mapping[str, Any] = _NONE
    cookie: Mapping[str, Any] = _NONE
    body: Any = omit
    whole: Any = omit
    """A body that is passed as a whole, where others are made of properties."""
    content_type: str | Omit = omit


class BasicCallOptions(TypedDict, total=False):
    """The options of a call whose `idempotency_key`, if there is one, is an argument of the API."""

    extra_headers: Headers | None
    """Headers to add to this call; `omit` as a value takes a header away."""
    extra_query: Query | None
    """Query parameters to add to this call."""
    extra_body: Body | None
    """Properties to add to the body of this call."""
    timeout: float | Timeout | Omit | None
    """Seconds for the call with its retries, or a `Timeout`; `None` waits for ever."""
    max_retries: int | Omit
    """How often this call is sent again if it fails for a passing reason."""


class CallOptions(BasicCallOptions, total=False):
    """The options that every call takes."""

    idempotency_key: str | Omit
    """Tells the API that two requests are one."""


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    """A parameter in the path, the query, the headers or the cookies (OpenAPI 3.2 §4.12)."""

    name: str
    where: ParameterLocation
    default: Any = omit
    """Sent when the argument is omitted, and the client has no such header."""
    type: LazyType | None = None
    """What strict calls check the argument with."""
    write: Callable[[Parameter, Any], list[str]] | None = None
    """`styled`, for whatever is not a scalar or an array in the default style of its place."""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content: str | None = None
    """The media type of a parameter that is serialised as a whole; then no style counts."""
    deprecated: Lifecycle | None = None
    lifecycle: LazyType | None = None
    """The enumeration of its values, if some of them are deprecated."""
    argument: str | None = None
    """What a segment of the path is called by who gives it, where that is not the name."""


class Content(Protocol):
    """A body that is sent piece by piece."""

    @property
    def media_type(self) -> str | None:
        """What to say in place of the body's own media type."""
        ...

    @property
    def length(self) -> int | None:
        """In bytes; `None` if only sending will tell."""
        ...

    @property
    def is_replayable(self) -> bool:
        """Whether all of it can be sent: it is untouched, or it can be had again."""
        ...

    def __iter__(self) -> Iterator[bytes]: ...


@dataclass(frozen=True, slots=True, eq=False)
class RequestBody:
    """The body of a request."""

    media_type: str
    type: LazyType
    """What strict calls check the body with."""
    required: bool = True
    """Whether it is sent even when none of the properties that it is made of is given."""
    needs: tuple[str, ...] = ()
    """Properties that have to be there where any is, which the signature does not see to."""
    defaults: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """Required properties with one possible or a documented value, sent when omitted."""
    lifecycle: Mapping[str, LazyType] = field(default_factory=dict[str, LazyType])
    """The properties whose enumerations have deprecated members."""
    deprecated: Mapping[str, Lifecycle] = field(default_factory=dict[str, Lifecycle])
    """The properties that are deprecated themselves."""
    apply_defaults: Callable[[Any, Any], Any] | None = None
    """What fills in such properties of nested objects."""
    write: Callable[[RequestBody, Any, bool], bytes | Content] | None = None
    """What writes a body that is not JSON, and checks it in strict calls."""
    choose: Callable[[RequestBody, Arguments], tuple[RequestBody, Any]] | None = None
    """What finds the body that is meant, where there are several media types."""

    @property
    def is_watched(self) -> bool:
        """Whether some of its properties warn."""
        return bool(self.deprecated or self.lifecycle)


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """A documented answer: to `200`, `2XX` or `default`; without a media type it has no body."""

    status: str
    media_type: str | None = None
    type: LazyType | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """An event of a stream: its name, its type, and the tag that tells it when it has no name.

    One whose own name is empty stands for every event that has no description of its own.
    """

    name: str
    type: LazyType
    tag: str | None = None
    form: Literal["json", "text", "either"] = "json"
    """What its data is: JSON, text, or text unless it is JSON."""


@dataclass(frozen=True, slots=True)
class EndWhen:
    """The last event of a stream, told by an attribute of it (a path of attributes)."""

    path: tuple[str, ...]
    test: Literal["not-null", "equals"] = "not-null"
    value: Any = None

    def reached(self, event: Any) -> bool:
        """Tell whether this event is the last one."""
        for name in self.path:
            event = getattr(event, name, None)
        return event is not None if self.test == "not-null" else bool(event == self.value)


class Folding(Protocol):
    """How the events of a stream add up to one object."""

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """Where their parts are joined: names on the wire."""
        ...

    def history(self, limits: SizeLimits) -> Any:
        """Give what keeps the events of one stream."""
        ...

    def kind(self, *, is_async: bool) -> Any:
        """Give the class of the stream."""
        ...


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class StreamInfo:
    """How an operation streams; server-sent events that are not listed are skipped."""

    selector: str = ""
    """A JSON pointer to the property of the body that asks for a stream, or the name of the query
    parameter that does; empty: always."""
    events: tuple[Event, ...]
    tag: str = ""
    """A JSON pointer into the payload of an event without a name."""
    unnamed: str = ""
    """The event that one without a name is, where nothing else tells."""
    error: Event | None = None
    error_at: str = ""
    """A JSON pointer; an event with anything but null there reports an error."""
    end: EndWhen | None = None
    """`None`: `done` or the end of the body."""
    done: str = "[DONE]"
    """The data that only says that all is over."""
    media_type: str = "text/event-stream"
    reader: Callable[[Any, StreamInfo, Any], Any] | None = None
    """What reads streams of another kind than server-sent events, given a route and an answer."""
    fold: Folding | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Operation(Generic[T]):
    """An operation that gives a `T`."""

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    replies: tuple[Reply, ...] = ()
    unwrap: Callable[[Any, Any], Any] | None = None
    """What takes the result out of an answer, given it as its type and as it came."""
    errors: tuple[Reply, ...] = ()
    security: Security | None = None
    """`None`: what the API says for all."""
    scopes: Scopes | None = None
    """What the tokens have to allow; `None`: what the API says for all."""
    server: str | ServerChoice | None = None
    """A base URL of its own, unless the caller chose one."""
    timeout: Timeout | None = None
    retries: Retries | None = None
    """`None`: what the API says for all."""
    idempotency_header: str | None = None
    read_headers: Callable[[int, Mapping[str, str], bool], Mapping[str, Any]] | None = None
    """What reads the documented headers of an answer, given its status and headers."""
    deprecated: Lifecycle | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class StreamOperation(Operation[T], Generic[T, E]):
    """An operation that gives a `T`, or a stream of `E`."""

    stream: StreamInfo


def find_reply(replies: tuple[Reply, ...], status: int, media_type: str) -> Reply | None:
    """Choose what documents an answer: the exact status first, then `2XX`, then `default`."""
    for each in (same := replies_to(replies, status)):
        if each.media_type is None:
            return each
    ranks = [fit(each.media_type or "", media_type) for each in same]
    if any(ranks):
        return same[ranks.index(max(ranks))]
    for each in same:
        if not media_type or (is_json(media_type) and is_json(each.media_type)):
            return each
    return None


def replies_to(replies: tuple[Reply, ...], status: int) -> tuple[Reply, ...]:
    """Give all that document a status: as itself, else as its class, else as the default."""
    for wanted in (str(status), f"{status // 100}XX", "default"):
        same = tuple(each for each in replies if each.status == wanted)
        if same:
            return same
    return ()
