"""users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from datetime import date
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.size import Size, SizeName
    from ..types.user_model import UserModel
    from ..types.user_page import UserPage

_GET_ALL: PageOperation[UserModel, UserPage] = PageOperation(
    name="admin.users.get_all",
    method="GET",
    path="/fern/users",
    parameters=(
        Parameter("cursor", "query", type=lambda: str),
        Parameter("X-Api-Trace", "header", type=lambda: str),
    ),
    replies=(Reply("200", "application/json", lambda: types.UserPage),),
    paging=PageInfo(style="cursor", items="/data", send=("query", "cursor"), next="/page/next"),
)

_CREATE: Operation[None] = Operation(
    name="admin.users.create",
    method="POST",
    path="/fern/users",
    body=RequestBody("application/json", lambda: types.UserModel, required=False),
    replies=(Reply("204"),),
    deprecated=Lifecycle(deprecated=True, reason="Users come from elsewhere now."),
)


class _AdminUsersDocs:
    """What the methods of both classes say of themselves."""

    def get_all(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /fern/users`.

        Args:
            cursor: The query `cursor`.
            trace_id: The header `X-Api-Trace`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /fern/users`.

        Deprecated: Users come from elsewhere now.

        Args:
            born_on: The property `dateOfBirth`.
            size: The property `size`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class AdminUsers(SyncPageResource, _AdminUsersDocs):
    """users."""

    with_raw_response: AdminUsersWithRawResponse
    with_streaming_response: AdminUsersWithStreamingResponse

    def get_all(
        self,
        *,
        cursor: str | Omit = omit,
        trace_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncPage[UserModel, UserPage]:
        return self._pages(
            _GET_ALL, Arguments(query={"cursor": cursor}, header={"X-Api-Trace": trace_id}), options
        )

    @deprecated("Deprecated: Users come from elsewhere now.", category=None)
    def create(
        self,
        *,
        born_on: date | Omit = omit,
        size: Size | SizeName | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(_CREATE, Arguments(body={"dateOfBirth": born_on, "size": size}), options)


class AsyncAdminUsers(AsyncPageResource, _AdminUsersDocs):
    """users."""

    with_raw_response: AsyncAdminUsersWithRawResponse
    with_streaming_response: AsyncAdminUsersWithStreamingResponse

    def get_all(
        self,
        *,
        cursor: str | Omit = omit,
        trace_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[UserModel, UserPage]:
        return self._pages(
            _GET_ALL, Arguments(query={"cursor": cursor}, header={"X-Api-Trace": trace_id}), options
        )

    @deprecated("Deprecated: Users come from elsewhere now.", category=None)
    async def create(
        self,
        *,
        born_on: date | Omit = omit,
        size: Size | SizeName | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _CREATE, Arguments(body={"dateOfBirth": born_on, "size": size}), options
        )


if TYPE_CHECKING:

    class AdminUsersWithRawResponse:
        get_all = as_raw(AdminUsers.get_all)
        create = as_raw(AdminUsers.create)

    class AdminUsersWithStreamingResponse:
        get_all = as_streaming(AdminUsers.get_all)
        create = as_streaming(AdminUsers.create)

    class AsyncAdminUsersWithRawResponse:
        get_all = as_async_raw(AsyncAdminUsers.get_all)
        create = as_async_raw(AsyncAdminUsers.create)

    class AsyncAdminUsersWithStreamingResponse:
        get_all = as_async_streaming(AsyncAdminUsers.get_all)
        create = as_async_streaming(AsyncAdminUsers.create)
