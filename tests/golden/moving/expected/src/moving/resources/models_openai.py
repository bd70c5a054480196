"""Operations on models openai."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.list_models_response import ListModelsResponse

_LIST: Operation[ListModelsResponse] = Operation(
    name="models.openai.list",
    method="GET",
    path="/models",
    replies=(Reply("200", "application/json", lambda: types.ListModelsResponse),),
)


class _ModelsOpenAIDocs:
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


class ModelsOpenAI(SyncResource, _ModelsOpenAIDocs):
    """Operations on models openai."""

    with_raw_response: ModelsOpenAIWithRawResponse
    with_streaming_response: ModelsOpenAIWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> ListModelsResponse:
        return self._call(_LIST, Arguments(), options)


class AsyncModelsOpenAI(AsyncResource, _ModelsOpenAIDocs):
    """Operations on models openai."""

    with_raw_response: AsyncModelsOpenAIWithRawResponse
    with_streaming_response: AsyncModelsOpenAIWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> ListModelsResponse:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class ModelsOpenAIWithRawResponse:
        list = as_raw(ModelsOpenAI.list)

    class ModelsOpenAIWithStreamingResponse:
        list = as_streaming(ModelsOpenAI.list)

    class AsyncModelsOpenAIWithRawResponse:
        list = as_async_raw(AsyncModelsOpenAI.list)

    class AsyncModelsOpenAIWithStreamingResponse:
        list = as_async_streaming(AsyncModelsOpenAI.list)
