"""models."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
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


class _ModelsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /models`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Models.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Models(SyncResource, _ModelsDocs):
    """models."""

    with_raw_response: ModelsWithRawResponse
    with_streaming_response: ModelsWithStreamingResponse

    @cached_property
    def openai(self) -> ModelsOpenAI:
        """Operations on models openai."""
        from .models_openai import ModelsOpenAI

        return ModelsOpenAI(self._core)

    def list(self, **options: Unpack[CallOptions]) -> ListModelsResponse:
        return self._call(_LIST, Arguments(), options)


class AsyncModels(AsyncResource, _ModelsDocs):
    """models."""

    with_raw_response: AsyncModelsWithRawResponse
    with_streaming_response: AsyncModelsWithStreamingResponse

    @cached_property
    def openai(self) -> AsyncModelsOpenAI:
        """Operations on models openai."""
        from .models_openai import AsyncModelsOpenAI

        return AsyncModelsOpenAI(self._core)

    async def list(self, **options: Unpack[CallOptions]) -> ListModelsResponse:
        return await self._call(_LIST, Arguments(), options)


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
