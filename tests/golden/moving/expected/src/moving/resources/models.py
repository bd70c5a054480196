"""models."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.list_models_response import ListModelsResponse
    from .models_openai import (
        AsyncModelsOpenAI,
        AsyncModelsOpenAIWithRawResponse,
        AsyncModelsOpenAIWithStreamingResponse,
        ModelsOpenAI,
        ModelsOpenAIWithRawResponse,
        ModelsOpenAIWithStreamingResponse,
    )

_LIST: Operation[ListModelsResponse] = Operation(
    name="models.list",
    method="GET",
    path="/models",
    replies=(Reply("200", "application/json", lambda: types.ListModelsResponse),),
)


class Models(SyncResource):
    """models."""

    with_raw_response: ModelsWithRawResponse
    with_streaming_response: ModelsWithStreamingResponse

    @cached_property
    def openai(self) -> ModelsOpenAI:
        """Operations on models openai."""
        from .models_openai import ModelsOpenAI

        return ModelsOpenAI(self._core)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ListModelsResponse:
        """Call `GET /models`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Models.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncModels(AsyncResource):
    """models."""

    with_raw_response: AsyncModelsWithRawResponse
    with_streaming_response: AsyncModelsWithStreamingResponse

    @cached_property
    def openai(self) -> AsyncModelsOpenAI:
        """Operations on models openai."""
        from .models_openai import AsyncModelsOpenAI

        return AsyncModelsOpenAI(self._core)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ListModelsResponse:
        """Call `GET /models`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Models.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class ModelsWithRawResponse:
        openai: ModelsOpenAIWithRawResponse
        list = as_raw(Models.list)

    class ModelsWithStreamingResponse:
        openai: ModelsOpenAIWithStreamingResponse
        list = as_streaming(Models.list)

    class AsyncModelsWithRawResponse:
        openai: AsyncModelsOpenAIWithRawResponse
        list = as_async_raw(AsyncModels.list)

    class AsyncModelsWithStreamingResponse:
        openai: AsyncModelsOpenAIWithStreamingResponse
        list = as_async_streaming(AsyncModels.list)
