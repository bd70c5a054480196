"""The call loop: attempts, pauses and redirects as a generator that does no I/O of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar
from urllib.parse import urljoin, urlsplit

from .errors import ApiConnectionError, ApiStatusError
from .requests import Request, Route
from .retries import Clock, pause, should_retry

R = TypeVar("R")

_MOST_REDIRECTS = 10
_KEPT_ABROAD = frozenset((b"accept", b"content-type", b"user-agent"))


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
    """Read the body of a streamed response."""

    response: Response


class Ask(NamedTuple):
    """Call this, wait for what it gives if that can be awaited, and answer with the result."""

    question: Callable[[], Any]


Steps: TypeAlias = Generator[Send | Sleep | Read | Ask, Any, R]


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


class Answer(NamedTuple):
    """A good answer, and how it came about."""

    response: Response
    stream: bool
    retries_taken: int
    elapsed: float
    """Seconds from the last attempt's start to its answer (or to the head of it)."""


def call(route: Route, request: Request, max_retries: int, clock: Clock) -> Steps[Answer]:
    """Send until there is an answer, or a reason to give up.

    Raises:
        ApiStatusError: The API answered with an error, and no retry is left or of use.
        ApiConnectionError: Nothing came back.
    """
    begun = clock.monotonic()
    total = request.timeout.total
    taken = 0
    # What the caller sends past the client's options goes before them.
    signers = [each for each in route.signers if each.header not in request.headers]
    if request.abroad:
        signers = []
    while True:
        started = clock.monotonic() if taken else begun
        if total is not None and taken:
            request.remaining = begun + total - started
        failure: ApiConnectionError | ApiStatusError
        headers: Mapping[str, str] | None = None
        try:
            response = yield from _attempt(route, request, signers, clock)
        except ApiConnectionError as error:
            failure, again = error, error.retryable and route.retries.connection
        else:
            if 200 <= response.status_code < 300:
                left = request.leaves(response)
                return Answer(response, left, taken, clock.monotonic() - started)
            headers = response.headers
            failure, again = (
                route.failure(response.status_code, headers, response.content),
                should_retry(response.status_code, headers, route.retries),
            )
        if not again or taken >= max_retries or not request.is_fresh:
            raise failure
        wait = pause(taken, headers, clock, route.retries)
        if total is not None and clock.monotonic() + wait >= begun + total:
            raise failure
        yield Sleep(wait)
        taken += 1


def _attempt(
    route: Route, request: Request, signers: list[Signer], clock: Clock
) -> Steps[Response]:
    """Send, and once more if credentials were refused that can be renewed."""
    for each in signers:
        yield from each.sign(request, clock)
    response = yield from _send(route, request)
    changed = False
    for each in signers if response.status_code == 401 and request.is_fresh else ():
        changed = (yield from each.sign(request, clock, refused=True)) or changed
    return (yield from _send(route, request)) if changed else response


def _send(route: Route, request: Request) -> Steps[Response]:
    """Send once, and again wherever the API sends us with the same method."""
    for _ in range(_MOST_REDIRECTS + 1):
        response: Response = yield Send(request, request.stream)
        status = response.status_code
        if request.stream and not request.leaves(response):
            yield Read(response)
        if not 300 <= status < 400:
            return response
        location = response.headers.get("location")
        if location is None or not (status in (307, 308) or request.method in ("GET", "HEAD")):
            return response
        if not request.is_fresh:
            return response
        request = redirected(route, request, location)
    raise ApiConnectionError("too many redirects", retryable=False)


def redirected(route: Route, request: Request, location: str) -> Request:
    """Aim a request elsewhere; what may identify the caller stays with its own origin."""
    url = urljoin(request.url, location)
    if urlsplit(url).scheme not in ("http", "https"):
        raise ApiConnectionError("redirected to something that is not HTTP", retryable=False)
    abroad = request.abroad or _origin(url) != _origin(request.url)
    kept = _KEPT_ABROAD | route.documented_headers
    headers = {k: v for k, v in request.headers.items() if not abroad or k in kept}
    return request.aim(url, headers, abroad=abroad)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, port
