"""accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Accounts(SyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Account:
        """Call `POST /accounts`.

        Args:
            name: The property `name`.
            password: The property `password`.
            owner: The property `owner`.
            plain: The property `plain`.
            contact: The property `contact`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "password": password,
                    "owner": owner,
                    "plain": plain,
                    "contact": contact,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncAccounts(AsyncResource):
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Account:
        """Call `POST /accounts`.

        Args:
            name: The property `name`.
            password: The property `password`.
            owner: The property `owner`.
            plain: The property `plain`.
            contact: The property `contact`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "name": name,
                    "password": password,
                    "owner": owner,
                    "plain": plain,
                    "contact": contact,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
