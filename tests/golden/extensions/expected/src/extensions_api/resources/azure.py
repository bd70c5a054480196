"""Operations on azure."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .azure_things import AsyncAzureThings, AzureThings


class Azure(SyncResource):
    """Operations on azure."""

    @cached_property
    def things(self) -> AzureThings:
        """azure."""
        from .azure_things import AzureThings

        return AzureThings(self._core)


class AsyncAzure(AsyncResource):
    """Operations on azure."""

    @cached_property
    def things(self) -> AsyncAzureThings:
        """azure."""
        from .azure_things import AsyncAzureThings

        return AsyncAzureThings(self._core)
