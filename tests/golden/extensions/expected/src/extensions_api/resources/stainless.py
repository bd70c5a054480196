"""Operations on stainless."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .stainless_logs import (
        AsyncStainlessLogs,
        AsyncStainlessLogsWithRawResponse,
        AsyncStainlessLogsWithStreamingResponse,
        StainlessLogs,
        StainlessLogsWithRawResponse,
        StainlessLogsWithStreamingResponse,
    )


class Stainless(SyncResource):
    """Operations on stainless."""

    with_raw_response: StainlessWithRawResponse
    with_streaming_response: StainlessWithStreamingResponse

    @cached_property
    def logs(self) -> StainlessLogs:
        """stainless."""
        from .stainless_logs import StainlessLogs

        return StainlessLogs(self._core)


class AsyncStainless(AsyncResource):
    """Operations on stainless."""

    with_raw_response: AsyncStainlessWithRawResponse
    with_streaming_response: AsyncStainlessWithStreamingResponse

    @cached_property
    def logs(self) -> AsyncStainlessLogs:
        """stainless."""
        from .stainless_logs import AsyncStainlessLogs

        return AsyncStainlessLogs(self._core)


if TYPE_CHECKING:

    class StainlessWithRawResponse:
        logs: StainlessLogsWithRawResponse

    class StainlessWithStreamingResponse:
        logs: StainlessLogsWithStreamingResponse

    class AsyncStainlessWithRawResponse:
        logs: AsyncStainlessLogsWithRawResponse

    class AsyncStainlessWithStreamingResponse:
        logs: AsyncStainlessLogsWithStreamingResponse
