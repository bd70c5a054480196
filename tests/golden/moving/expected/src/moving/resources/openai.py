"""Operations on openai."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .openai_stop_ids import (
        AsyncOpenAIStopIDs,
        AsyncOpenAIStopIDsWithRawResponse,
        AsyncOpenAIStopIDsWithStreamingResponse,
        OpenAIStopIDs,
        OpenAIStopIDsWithRawResponse,
        OpenAIStopIDsWithStreamingResponse,
    )


class OpenAI(SyncResource):
    """Operations on openai."""

    with_raw_response: OpenAIWithRawResponse
    with_streaming_response: OpenAIWithStreamingResponse

    @cached_property
    def stop_ids(self) -> OpenAIStopIDs:
        """stop_ids."""
        from .openai_stop_ids import OpenAIStopIDs

        return OpenAIStopIDs(self._core)


class AsyncOpenAI(AsyncResource):
    """Operations on openai."""

    with_raw_response: AsyncOpenAIWithRawResponse
    with_streaming_response: AsyncOpenAIWithStreamingResponse

    @cached_property
    def stop_ids(self) -> AsyncOpenAIStopIDs:
        """stop_ids."""
        from .openai_stop_ids import AsyncOpenAIStopIDs

        return AsyncOpenAIStopIDs(self._core)


if TYPE_CHECKING:

    class OpenAIWithRawResponse:
        stop_ids: OpenAIStopIDsWithRawResponse

    class OpenAIWithStreamingResponse:
        stop_ids: OpenAIStopIDsWithStreamingResponse

    class AsyncOpenAIWithRawResponse:
        stop_ids: AsyncOpenAIStopIDsWithRawResponse

    class AsyncOpenAIWithStreamingResponse:
        stop_ids: AsyncOpenAIStopIDsWithStreamingResponse
