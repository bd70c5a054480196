"""accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.account import Account, AccountContactParam
    from ..types.owner import OwnerParam, OwnerRequest
    from ..types.plain import Plain, PlainParam

_CREATE: Operation[Account] = Operation(
    name="accounts.create",
    method="POST",
    path="/accounts",
    body=RequestBody("application/json", lambda: types.AccountRequest),
    replies=(Reply("200", "application/json", lambda: types.Account),),
)


class _AccountsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /accounts`.

        Args:
            name: The property `name`.
            password: The property `password`.
            owner: The property `owner`.
            plain: The property `plain`.
            contact: The property `contact`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Accounts(SyncResource, _AccountsDocs):
    """accounts."""

    with_raw_response: AccountsWithRawResponse
    with_streaming_response: AccountsWithStreamingResponse

    def create(
        self,
        *,
        name: str,
        password: str,
        owner: OwnerRequest | OwnerParam | Omit = omit,
        plain: Plain | PlainParam | Omit = omit,
        contact: AccountContactParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Account:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "password": password,
                    "owner": owner,
                    "plain": plain,
                    "contact": contact,
                }
            ),
            options,
        )


class AsyncAccounts(AsyncResource, _AccountsDocs):
    """accounts."""

    with_raw_response: AsyncAccountsWithRawResponse
    with_streaming_response: AsyncAccountsWithStreamingResponse

    async def create(
        self,
        *,
        name: str,
        password: str,
        owner: OwnerRequest | OwnerParam | Omit = omit,
        plain: Plain | PlainParam | Omit = omit,
        contact: AccountContactParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Account:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "password": password,
                    "owner": owner,
                    "plain": plain,
                    "contact": contact,
                }
            ),
            options,
        )


if TYPE_CHECKING:

    class AccountsWithRawResponse:
        create = as_raw(Accounts.create)

    class AccountsWithStreamingResponse:
        create = as_streaming(Accounts.create)

    class AsyncAccountsWithRawResponse:
        create = as_async_raw(AsyncAccounts.create)

    class AsyncAccountsWithStreamingResponse:
        create = as_async_streaming(AsyncAccounts.create)
