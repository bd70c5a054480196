"""The exceptions of failed calls: typed, readable, and able to go through pickle."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base_errors import AnsweredError as AnsweredError
from .base_errors import APIError as APIError
from .base_errors import APIResponseValidationError as APIResponseValidationError
from .base_errors import ArgumentValidationError as ArgumentValidationError
from .json_values import value_at

if TYPE_CHECKING:
    from .calls.transport import HttpRequest, HttpResponse

_LONGEST_QUOTE = 300


def _restore(kind: type[CallError], message: str, state: dict[str, Any]) -> CallError:
    error = kind.__new__(kind, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error


class CallError(APIError):
    """What the errors of one call share: pickling without calling `__init__`."""

    def __reduce__(self) -> Any:
        return _restore, (type(self), str(self), self.__dict__)


class _SentError(CallError):
    """What the errors share that come after a request."""

    if TYPE_CHECKING:

        @property
        def request(self) -> HttpRequest: ...


class _AnsweredCallError(_SentError, AnsweredError):
    if TYPE_CHECKING:

        @property
        def response(self) -> HttpResponse: ...


class MissingCredentialsError(CallError):
    """The call needs a credential that the client was not given."""


class APIConnectionError(_SentError):
    """The API could not be reached, or the connection broke before the answer was there."""

    def __init__(
        self,
        message: str = "the connection failed",
        *,
        request: HttpRequest | None = None,
        retryable: bool = True,
    ) -> None:
        super().__init__(message)
        self._request = request
        self.retryable = retryable
        """Whether the same request may well succeed when it is sent again."""


class ResponseTooLargeError(APIConnectionError):
    """The API's answer has more bytes than the client takes in; its `size_limits` say how many."""

    def __init__(self, message: str, *, limit: int, status_code: int) -> None:
        super().__init__(message, retryable=False)
        self.limit = limit
        """The bytes that an answer may have."""
        self.status_code = status_code
        """What HTTP said."""


class APITimeoutError(APIConnectionError):
    """The API did not answer in time."""


class APIStreamInterruptedError(_AnsweredCallError):
    """A stream broke off before its end, or went on with what is no stream."""


class APIStatusError(_AnsweredCallError):
    """The API answered with an error."""

    def __init__(
        self,
        message: str,
        *,
        response: HttpResponse,
        body: Any = None,
        request_id: str | None = None,
        error: Any = None,
        type: str | None = None,
        parsed_headers: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self._response = response
        self.body = body
        """The body as JSON values, or its text if it is no JSON."""
        self.request_id = request_id
        self.type = type
        """What the API calls this kind of error, where its document says which field tells."""
        self.error = error
        """The body as the API documents it; `None` if it is something else."""
        self.parsed_headers = parsed_headers or {}
        """The documented headers that are there, as values of their types, by their names there.

        One that does not fit its type is the text that it is.
        """


class BadRequestError(APIStatusError):
    """Status 400: the request is not what the API expects."""


class AuthenticationError(APIStatusError):
    """Status 401: the credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """Status 403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """Status 404: there is no such thing."""


class RequestTimeoutError(APIStatusError):
    """Status 408: the request took too long to arrive."""


class ConflictError(APIStatusError):
    """Status 409: the request contradicts the present state."""


class RequestTooLargeError(APIStatusError):
    """Status 413: the request has too many bytes."""


class UnprocessableEntityError(APIStatusError):
    """Status 422: the request is well-formed and makes no sense."""


class RateLimitError(APIStatusError):
    """Status 429: too many requests."""


class InternalServerError(APIStatusError):
    """Status 500 and above: the API failed."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    413: RequestTooLargeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorMap:
    """How the answers of one API become exceptions.

    `tag` and `message` are JSON pointers into the body of an error; `by_tag` goes before
    `by_status`, which goes before the standard classes.
    """

    tag: str = ""
    message: str = ""
    by_tag: Mapping[str, type[APIStatusError]]
    by_status: Mapping[int, type[APIStatusError]]

    def kind(self, status: int, tag: object) -> type[APIStatusError]:
        """Choose the class for an error."""
        named = self.by_tag.get(tag) if isinstance(tag, str) else None
        standard = _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)
        return named or self.by_status.get(status, standard)

    def make(
        self,
        response: HttpResponse,
        content: bytes,
        parse: Callable[[bytes], Any],
        request_id: str | None,
        secrets: tuple[str, ...],
        parsed_headers: Mapping[str, Any] | None = None,
    ) -> APIStatusError:
        """Make the exception for a body; never raises, and quotes no secret."""
        try:
            body: Any = json.loads(content)
        except (ValueError, RecursionError):
            body = content.decode("utf-8", "replace")
        tag = value_at(body, self.tag) if self.tag else None
        text = value_at(body, self.message) if self.message else None
        try:
            error = parse(content)
        except (APIError, ValueError, TypeError, RecursionError):
            error = None
        status = response.status_code
        message = _sentence(status, tag, text if isinstance(text, str) else body, request_id)
        return self.kind(status, tag)(
            redact(message, secrets),
            response=response,
            body=body,
            request_id=request_id,
            error=error,
            type=tag if isinstance(tag, str) else None,
            parsed_headers=parsed_headers,
        )


def _sentence(status: int, tag: object, text: object, request_id: str | None) -> str:
    """Say what happened on one line: `404 not_found_error: No such model (request req_1)`."""
    quote = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    quote = " ".join(quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[:_LONGEST_QUOTE] + "…"
    name = f"{status} {tag}" if isinstance(tag, str) and tag else str(status)
    said = f"{name}: {quote}" if quote else f"{name}: no details"
    return f"{said} (request {request_id})" if request_id else said


def redact(text: str, secrets: tuple[str, ...]) -> str:
    """Black out the client's own credentials."""
    for secret in secrets:
        text = text.replace(secret, "***")
    return text
