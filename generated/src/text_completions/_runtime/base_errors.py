"""The base of all exceptions, and those about values that break the schema.

Packages that have nothing but types have no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .json_values import Violation


class APIError(Exception):
    """The base of every error that this package raises about a call."""

    request_id: str | None = None
    """The id that the API gave the request, if there was one."""
    retries_taken: int = 0
    """How often the call was sent again before it was given up."""
    received: tuple[Any, ...] = ()
    """Of an error within a stream the last events before it, as many as came in the bytes that
    the client's `size_limits` allow. Of other calls nothing."""
    _request: Any = None
    _response: Any = None

    @property
    def message(self) -> str:
        """What `str` gives."""
        return str(self)

    @property
    def request(self) -> Any:
        """What was sent, as an object of the HTTP library; of credentials it holds `***`.

        Reading it raises an `AttributeError` where nothing was made that could be sent.
        """
        request = self._request or getattr(self._response, "_request", None)
        if request is None:
            raise AttributeError(f"no request led to this {type(self).__name__}")
        return request


class AnsweredError(APIError):
    """What the errors share that came with an answer."""

    @property
    def response(self) -> Any:
        """The answer, as an object of the HTTP library; of a stream, its head.

        Reading it, or what is in it, raises an `AttributeError` where no call led to the error.
        """
        if self._response is None:
            raise AttributeError(f"no answer led to this {type(self).__name__}")
        return self._response

    @property
    def status_code(self) -> int:
        """What HTTP said: 200 for an error that arrived within a stream."""
        status: int = self.response.status_code
        return status

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the answer; names in any case."""
        headers: Mapping[str, str] = self.response.headers
        return headers


def attach(
    error: APIError,
    *,
    request: object = None,
    response: object = None,
    request_id: str | None = None,
    retries_taken: int = 0,
) -> None:
    """Say of an error which call it is about, as far as it does not know."""
    error._request = request  # pyright: ignore[reportPrivateUsage]
    error._response = response  # pyright: ignore[reportPrivateUsage]
    error.request_id = error.request_id or request_id
    error.retries_taken = retries_taken


class _SchemaViolationError(APIError):
    """What the two errors about violations share."""

    _subject = "the value"

    def __init__(
        self, violations: tuple[Violation, ...], type_name: str = "the document", body: Any = None
    ) -> None:
        self.violations = violations
        self.type_name = type_name
        self.body = body
        super().__init__(violations, type_name, body)  # which is also what pickles call it with

    @property
    def pointers(self) -> tuple[str, ...]:
        """The JSON pointers of all violations, in the order of the schema."""
        return tuple(violation.pointer for violation in self.violations)

    def __str__(self) -> str:
        shown = "; ".join(str(violation) for violation in self.violations[:10])
        more = f"; and {len(self.violations) - 10} more" if len(self.violations) > 10 else ""
        request = f" (request {self.request_id})" if self.request_id else ""
        return f"{self._subject} does not fit {self.type_name}: {shown}{more}{request}"


class APIResponseValidationError(_SchemaViolationError, AnsweredError):
    """The API answered with something that its document does not describe.

    Raised under `validation="strict"`, and in any mode for a body that is no JSON or of another
    kind than documented (an array in place of an object).
    """

    _subject = "the answer"


class ArgumentValidationError(_SchemaViolationError, ValueError):
    """An argument breaks the schema; only under `validation="strict"`, before anything is sent."""

    _subject = "the argument"
