"""Operations on openai."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .openai_stop_ids import AsyncOpenaiStopIds, OpenaiStopIds


class Openai(SyncResource):
    """Operations on openai."""

    @cached_property
    def stop_ids(self) -> OpenaiStopIds:
        """stop_ids."""
        from .openai_stop_ids import OpenaiStopIds

        return OpenaiStopIds(self._core)


class AsyncOpenai(AsyncResource):
    """Operations on openai."""

    @cached_property
    def stop_ids(self) -> AsyncOpenaiStopIds:
        """stop_ids."""
        from .openai_stop_ids import AsyncOpenaiStopIds

        return AsyncOpenaiStopIds(self._core)
