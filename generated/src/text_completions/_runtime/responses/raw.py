"""Answers with everything around them: status, headers, body, and how it came about."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Generic, ParamSpec, TypeVar, overload

from ..calls.call import CallResult

P = ParamSpec("P")
R = TypeVar("R")


class RawResponse(Generic[R]):
    """A good answer as it came. `parse` gives what the call itself would have given."""

    def __init__(
        self,
        answer: CallResult,
        request_id: str | None,
        parse: Callable[[], R],
        read_headers: Callable[[CallResult], Mapping[str, Any]],
    ) -> None:
        self._answer = answer
        self._read_headers = read_headers
        self._parse = parse
        self._parsed: tuple[R] | None = None
        self.request_id = request_id
        """The id that the API gave the request."""
        self.retries_taken = answer.retries_taken
        """How often the call was sent again."""
        self.elapsed = answer.elapsed
        """Seconds from the start of the last attempt until its answer (or its head) was there."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self._answer.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers; names in any case."""
        return self._answer.response.headers

    @property
    def parsed_headers(self) -> Mapping[str, Any]:
        """The documented headers that are there, as values of their types, by their names there.

        One that does not fit its type stays text; under strict validation, that raises a
        `APIResponseValidationError`.
        """
        return self._read_headers(self._answer)

    @property
    def content(self) -> bytes:
        """The body; not to be had of a stream, which is iterated over."""
        if self._answer.stream:
            raise RuntimeError("a stream has no content: iterate over parse()")
        return self._answer.response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """Give the body as JSON values."""
        return json.loads(self.content)

    def parse(self) -> R:
        """Give what the call itself would have given, and always the same object.

        Raises:
            APIResponseValidationError: The body is not what the API documents.
        """
        if self._parsed is None:
            self._parsed = (self._parse(),)
        return self._parsed[0]

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code} {self.request_id or ''}>".replace(" >", ">")


@overload
def raw_response(  # type: ignore[overload-overlap]
    method: Callable[P, Coroutine[Any, Any, R]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[R]]]: ...
@overload
def raw_response(  # type: ignore[overload-overlap]
    method: Callable[P, Awaitable[R]],
) -> Callable[P, Awaitable[RawResponse[R]]]: ...
@overload
def raw_response(method: Callable[P, R]) -> Callable[P, RawResponse[R]]: ...


def raw_response(method: Callable[..., Any]) -> Callable[..., Any]:
    """Give a method that returns the `RawResponse`: `raw_response(client.things.create)(name="x")`.

    Raises:
        TypeError: That is no method of a resource of a client.
    """
    resource = getattr(method, "__self__", None)
    if not hasattr(resource, "_as_raw"):
        raise TypeError("raw_response takes a method of a client's resource")
    raw: object = getattr(resource, "_as_raw")()  # noqa: B009 (protected, and there)
    changed: Callable[..., Any] = getattr(raw, method.__name__)
    return changed
