"""Operations on stainless."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .stainless_logs import AsyncStainlessLogs, StainlessLogs


class Stainless(SyncResource):
    """Operations on stainless."""

    @cached_property
    def logs(self) -> StainlessLogs:
        """stainless."""
        from .stainless_logs import StainlessLogs

        return StainlessLogs(self._core)


class AsyncStainless(AsyncResource):
    """Operations on stainless."""

    @cached_property
    def logs(self) -> AsyncStainlessLogs:
        """stainless."""
        from .stainless_logs import AsyncStainlessLogs

        return AsyncStainlessLogs(self._core)
