"""The call loop: attempts, pauses and redirects as a generator that does no I/O of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

from ..client.retries import Clock, pause, retry_after, should_retry
from ..errors import APIConnectionError, APIStatusError
from ..requests.request import Request, Route
from .middleware import watched

R = TypeVar("R")

_MOST_REDIRECTS = 10
_LONGEST_TARGET = 200
_FOLLOWED = frozenset((301, 302, 303, 307, 308))
"""The statuses that send a request elsewhere (RFC 9110 §15.4); 300, 304 and 305 do not."""
_KEPT_CROSS_ORIGIN = frozenset((b"accept", b"accept-encoding", b"content-type", b"user-agent"))
"""All that another origin gets to see of a request's headers."""


class Response(Protocol):
    """What the loop needs to know of an answer."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers; names in any case."""
        ...

    @property
    def content(self) -> bytes:
        """The body, once it was read."""
        ...


class Send(NamedTuple):
    """Send this; answer with a `Response`, whose body is read unless it is to be streamed."""

    request: Request
    stream: bool


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


class Read(NamedTuple):
    """Read the body of a request's answer that was to be streamed."""

    request: Request
    response: Response


class Invoke(NamedTuple):
    """Call this, wait for what it gives if that can be awaited, and answer with the result."""

    function: Callable[[], Any]


Steps: TypeAlias = Generator[Send | Sleep | Read | Invoke, Any, R]


class Signer(Protocol):
    """Writes a credential that changes into the header of that name, before each attempt."""

    @property
    def header(self) -> bytes:
        """The lower-case name of the header."""
        ...

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no message may quote."""
        ...

    def sign(self, request: Request, clock: Clock, *, refused: bool = False) -> Steps[bool]:
        """Sign, and tell whether the request changed; with another secret if one was refused."""
        ...


class CallResult(NamedTuple):
    """A good answer, and how it came about."""

    response: Response
    stream: bool
    retries_taken: int
    elapsed: float
    """Seconds from the last attempt's start to its answer (or to the head of it)."""
    cross_origin: bool = False
    """Whether it comes from another origin than the one that was asked."""


def call(route: Route, request: Request, max_retries: int, clock: Clock) -> Steps[CallResult]:
    """Send until there is an answer, or a reason to give up.

    Raises:
        APIStatusError: The API answered with an error, and no retry is left or of use.
        APIConnectionError: Nothing came back, or what did leads where the request can't follow.
    """
    begun = clock.monotonic()
    total = request.timeout.total
    request.deadline = None if total is None else begun + total
    taken = 0
    # What the caller sends past the client's options goes before them.
    signers = [each for each in route.signers if each.header not in request.headers]
    if request.cross_origin:
        signers = []
    while True:
        started = clock.monotonic() if taken else begun
        failure: APIConnectionError | APIStatusError
        headers: Mapping[str, str] | None = None
        try:
            response, cross_origin = yield from _attempt(route, request, signers, clock)
        except APIConnectionError as error:
            failure, again = error, error.retryable and route.retries.connection
        else:
            if route.is_good(response.status_code):
                left = request.leaves_unread(response)
                return CallResult(response, left, taken, clock.monotonic() - started, cross_origin)
            headers = response.headers
            failure = route.failure(response, response.content)
            again = should_retry(response.status_code, headers, route.retries)
            target = response.status_code in _FOLLOWED and headers.get("location")
            if target:
                _say(failure, f"sent on to {target.partition('?')[0][:_LONGEST_TARGET]}")
        route.attach(failure, request, taken)
        if not again or taken >= max_retries or not request.is_replayable:
            raise failure
        wished = None if headers is None else retry_after(headers, clock)
        wait = pause(taken, wished, clock, route.retries)
        if not _may_wait(wait, wished, request, clock):
            if wished is not None:
                _say(failure, f"the API asks to wait {wished:.10g} seconds")
            raise failure
        yield Sleep(wait)
        taken += 1
        request.retries_taken = taken


def _may_wait(wait: float, wished: float | None, request: Request, clock: Clock) -> bool:
    """Tell whether a pause is within the bounds of the call."""
    longest = request.timeout.retry_after
    if wished is not None and longest is not None and wished > longest:
        return False
    return request.deadline is None or clock.monotonic() + wait < request.deadline


def _say(failure: Exception, more: str) -> None:
    """Add to what an exception says."""
    failure.args = (f"{failure} ({more})",)


def _attempt(
    route: Route, request: Request, signers: list[Signer], clock: Clock
) -> Steps[tuple[Response, bool]]:
    """Send, and once more if credentials were refused that can be renewed."""
    for each in signers:
        yield from each.sign(request, clock)
    response, cross_origin = yield from _send(route, request)
    # Another origin saw no credentials, so it can't have refused them.
    refused = response.status_code == 401 and not cross_origin and request.is_replayable
    changed = False
    for each in signers if refused else ():
        changed = (yield from each.sign(request, clock, refused=True)) or changed
    return (yield from _send(route, request)) if changed else (response, cross_origin)


def _exchange(request: Request) -> Steps[Response]:
    response: Response = yield Send(request, request.stream)
    if request.stream and not request.leaves_unread(response):
        yield Read(request, response)
    return response


def _send(route: Route, request: Request) -> Steps[tuple[Response, bool]]:
    """Send once, and again wherever the API sends us with the same method.

    Gives the answer, and whether it comes from another origin.
    """
    for _ in range(_MOST_REDIRECTS + 1):
        steps = _exchange(request)
        watching = route.settings.middleware
        response = yield from (watched(route, request, steps) if watching else steps)
        status = response.status_code
        if status not in _FOLLOWED:
            return response, request.cross_origin
        location = response.headers.get("location")
        if location is None or not (status in (307, 308) or request.method in ("GET", "HEAD")):
            return response, request.cross_origin
        if not request.is_replayable:
            return response, request.cross_origin
        request = redirected(route, request, location)
    raise APIConnectionError("too many redirects", retryable=False)


def redirected(route: Route, request: Request, location: str) -> Request:
    """Aim a request at a URL that the API gives: the target of a redirect, or of a link.

    What may identify the caller stays with its own origin, and so does the body. A request that
    was elsewhere once gets neither back, for its way back was chosen by others.

    Raises:
        APIConnectionError: That is no URL of HTTP, or the request makes no sense without the body
            that does not go along.
    """
    target = route.transport.resolve(request.url, location)
    if target.is_home and not request.cross_origin:
        return request.redirect(target.url, request.headers, cross_origin=False)
    if request.content:
        raise APIConnectionError(
            f"sent on to another origin, {target.origin}, which the body of the request does not"
            " go to",
            retryable=False,
        )
    credentials = route.settings.api.credentials
    secret = {each.name.lower().encode() for each in credentials if each.where == "header"}
    kept = _KEPT_CROSS_ORIGIN - secret
    headers = {name: pair for name, pair in request.headers.items() if name in kept}
    return request.redirect(target.url, headers, cross_origin=True)
