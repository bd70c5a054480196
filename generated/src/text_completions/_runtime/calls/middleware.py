"""What callers put around each attempt of a call, the same for both kinds of clients."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..errors import redact

if TYPE_CHECKING:
    from ..requests.request import Request, Route
    from .call import Response, Steps

HIDDEN = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})
"""Headers that nobody is shown."""


class Attempt:
    """A request that is about to be sent: the first of a call, a retry, or after a redirect."""

    def __init__(self, route: Route, request: Request) -> None:
        self._route = route
        self._request = request
        self.operation = route.operation.name
        """What is called, such as `things.create`."""
        self.method = request.method
        """The HTTP method."""
        self.retries_taken = request.retries_taken
        """How many attempts of the call there were before."""

    @property
    def url(self) -> str:
        """Where it goes; of credentials in the query it has `***`."""
        return redact(self._request.url, self._secrets())

    @property
    def headers(self) -> Mapping[str, str]:
        """What it says of itself, by lower-case names; credentials are `***`."""
        secrets = self._secrets()
        named = {each.name.lower() for each in self._route.settings.api.credentials}
        pairs = ((key.decode(), pair) for key, pair in self._request.headers.items() if pair)
        return {
            key: "***" if key in HIDDEN | named else redact(pair[1].decode("latin-1"), secrets)
            for key, pair in pairs
        }

    def set_header(self, name: str, value: str) -> None:
        """Send a header; a `ValueError` says that none can be sent like this."""
        from ..requests.request import merge_headers

        merge_headers(self._request.headers, {name: value})

    def request_id(self, response: Response) -> str | None:
        """Give the id that the API gave the request."""
        return response.headers.get(self._route.settings.api.request_id_header)

    def _secrets(self) -> tuple[str, ...]:
        return self._route.secrets()


Watching: TypeAlias = "Generator[None, Response, None]"

_ENDED = object()


class Middleware(Protocol):
    """A generator function: what stands before its only `yield` happens before an attempt.

    The `yield` gives the answer (of a stream, its head), whatever its status, or raises the
    `APIConnectionError` if there was none. It waits for nothing itself, and so is the same for
    synchronous and asynchronous clients.
    """

    def __call__(self, attempt: Attempt, /) -> Watching:
        """Begin."""
        ...


def watched(route: Route, request: Request, steps: Steps[Response]) -> Steps[Response]:
    """Take the steps of an attempt between the halves of the client's middleware."""
    attempt = Attempt(route, request)
    begun: list[Watching] = []
    try:
        for each in route.settings.middleware:
            watching = each(attempt)
            if next(watching, _ENDED) is not _ENDED:
                begun.append(watching)
        response = yield from steps
    except BaseException as error:
        for watching in reversed(begun):
            _tell(watching, error)
        raise
    for watching in reversed(begun):
        try:
            watching.send(response)
        except StopIteration:
            continue
        watching.close()
    return response


def _tell(watching: Watching, error: BaseException) -> None:
    """Raise an error where a middleware waits; what it makes of that changes nothing."""
    try:
        watching.throw(error)
    except StopIteration:
        return
    except BaseException as raised:
        if raised is not error:
            raise
    watching.close()
