"""text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[str] = Operation(
    name="reports.text.retrieve",
    method="GET",
    path="/reports/text",
    replies=(Reply("200", "text/plain", lambda: str),),
)

_UPDATE: Operation[str] = Operation(
    name="reports.text.update",
    method="PUT",
    path="/reports/text",
    body=RequestBody("text/plain", lambda: str),
    replies=(Reply("200", "text/*", lambda: str),),
)


class _ReportsTextDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /reports/text`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Words.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /reports/text`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Words.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class ReportsText(SyncResource, _ReportsTextDocs):
    """text."""

    with_raw_response: ReportsTextWithRawResponse
    with_streaming_response: ReportsTextWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> str:
        return self._call(_RETRIEVE, Arguments(), options)

    def update(self, *, body: str | bytes, **options: Unpack[CallOptions]) -> str:
        return self._call(_UPDATE, Arguments(body=body), options)


class AsyncReportsText(AsyncResource, _ReportsTextDocs):
    """text."""

    with_raw_response: AsyncReportsTextWithRawResponse
    with_streaming_response: AsyncReportsTextWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> str:
        return await self._call(_RETRIEVE, Arguments(), options)

    async def update(self, *, body: str | bytes, **options: Unpack[CallOptions]) -> str:
        return await self._call(_UPDATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class ReportsTextWithRawResponse:
        retrieve = as_raw(ReportsText.retrieve)
        update = as_raw(ReportsText.update)

    class ReportsTextWithStreamingResponse:
        retrieve = as_streaming(ReportsText.retrieve)
        update = as_streaming(ReportsText.update)

    class AsyncReportsTextWithRawResponse:
        retrieve = as_async_raw(AsyncReportsText.retrieve)
        update = as_async_raw(AsyncReportsText.update)

    class AsyncReportsTextWithStreamingResponse:
        retrieve = as_async_streaming(AsyncReportsText.retrieve)
        update = as_async_streaming(AsyncReportsText.update)
