"""Operations on admin."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .admin_users import AdminUsers, AsyncAdminUsers


class Admin(SyncResource):
    """Operations on admin."""

    @cached_property
    def users(self) -> AdminUsers:
        """users."""
        from .admin_users import AdminUsers

        return AdminUsers(self._core)


class AsyncAdmin(AsyncResource):
    """Operations on admin."""

    @cached_property
    def users(self) -> AsyncAdminUsers:
        """users."""
        from .admin_users import AsyncAdminUsers

        return AsyncAdminUsers(self._core)
