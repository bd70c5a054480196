"""Operations on admin."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .admin_users import (
        AdminUsers,
        AdminUsersWithRawResponse,
        AdminUsersWithStreamingResponse,
        AsyncAdminUsers,
        AsyncAdminUsersWithRawResponse,
        AsyncAdminUsersWithStreamingResponse,
    )


class Admin(SyncResource):
    """Operations on admin."""

    with_raw_response: AdminWithRawResponse
    with_streaming_response: AdminWithStreamingResponse

    @cached_property
    def users(self) -> AdminUsers:
        """users."""
        from .admin_users import AdminUsers

        return AdminUsers(self._core)


class AsyncAdmin(AsyncResource):
    """Operations on admin."""

    with_raw_response: AsyncAdminWithRawResponse
    with_streaming_response: AsyncAdminWithStreamingResponse

    @cached_property
    def users(self) -> AsyncAdminUsers:
        """users."""
        from .admin_users import AsyncAdminUsers

        return AsyncAdminUsers(self._core)


if TYPE_CHECKING:

    class AdminWithRawResponse:
        users: AdminUsersWithRawResponse

    class AdminWithStreamingResponse:
        users: AdminUsersWithStreamingResponse

    class AsyncAdminWithRawResponse:
        users: AsyncAdminUsersWithRawResponse

    class AsyncAdminWithStreamingResponse:
        users: AsyncAdminUsersWithStreamingResponse
