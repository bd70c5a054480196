"""Operations on azure."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .azure_things import (
        AsyncAzureThings,
        AsyncAzureThingsWithRawResponse,
        AsyncAzureThingsWithStreamingResponse,
        AzureThings,
        AzureThingsWithRawResponse,
        AzureThingsWithStreamingResponse,
    )


class Azure(SyncResource):
    """Operations on azure."""

    with_raw_response: AzureWithRawResponse
    with_streaming_response: AzureWithStreamingResponse

    @cached_property
    def things(self) -> AzureThings:
        """azure."""
        from .azure_things import AzureThings

        return AzureThings(self._core)


class AsyncAzure(AsyncResource):
    """Operations on azure."""

    with_raw_response: AsyncAzureWithRawResponse
    with_streaming_response: AsyncAzureWithStreamingResponse

    @cached_property
    def things(self) -> AsyncAzureThings:
        """azure."""
        from .azure_things import AsyncAzureThings

        return AsyncAzureThings(self._core)


if TYPE_CHECKING:

    class AzureWithRawResponse:
        things: AzureThingsWithRawResponse

    class AzureWithStreamingResponse:
        things: AzureThingsWithStreamingResponse

    class AsyncAzureWithRawResponse:
        things: AsyncAzureThingsWithRawResponse

    class AsyncAzureWithStreamingResponse:
        things: AsyncAzureThingsWithStreamingResponse
