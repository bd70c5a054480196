"""Operations on openai."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .openai_stop_ids import AsyncOpenAIStopIDs, OpenAIStopIDs


class OpenAI(SyncResource):
    """Operations on openai."""

    @cached_property
    def stop_ids(self) -> OpenAIStopIDs:
        """stop_ids."""
        from .openai_stop_ids import OpenAIStopIDs

        return OpenAIStopIDs(self._core)


class AsyncOpenAI(AsyncResource):
    """Operations on openai."""

    @cached_property
    def stop_ids(self) -> AsyncOpenAIStopIDs:
        """stop_ids."""
        from .openai_stop_ids import AsyncOpenAIStopIDs

        return AsyncOpenAIStopIDs(self._core)
