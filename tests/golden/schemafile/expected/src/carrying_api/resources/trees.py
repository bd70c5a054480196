"""Trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.kind import Kind, KindName
    from ..types.tree import Tree, TreeParam, TreeRequest

_CREATE: Operation[Tree] = Operation(
    name="trees.create",
    method="POST",
    path="/trees",
    body=RequestBody("application/json", lambda: types.TreeRequest),
    replies=(Reply("200", "application/json", lambda: types.Tree),),
)


class Trees(SyncResource):
    """Trees."""

    with_raw_response: TreesWithRawResponse
    with_streaming_response: TreesWithStreamingResponse

    def create(
        self,
        *,
        kind: Kind | KindName,
        secret: str | Omit = omit,
        height: float | Decimal | Omit | None = omit,
        children: Sequence[TreeRequest | TreeParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tree:
        """Call `POST /trees`.

        Args:
            kind: The property `kind`.
            secret: The property `secret`.
            height: More than 0.
            children: The property `children`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Planted.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "secret": secret,
                    "kind": kind,
                    "height": height,
                    "children": children,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncTrees(AsyncResource):
    """Trees."""

    with_raw_response: AsyncTreesWithRawResponse
    with_streaming_response: AsyncTreesWithStreamingResponse

    async def create(
        self,
        *,
        kind: Kind | KindName,
        secret: str | Omit = omit,
        height: float | Decimal | Omit | None = omit,
        children: Sequence[TreeRequest | TreeParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tree:
        """Call `POST /trees`.

        Args:
            kind: The property `kind`.
            secret: The property `secret`.
            height: More than 0.
            children: The property `children`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Planted.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "secret": secret,
                    "kind": kind,
                    "height": height,
                    "children": children,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class TreesWithRawResponse:
        create = as_raw(Trees.create)

    class TreesWithStreamingResponse:
        create = as_streaming(Trees.create)

    class AsyncTreesWithRawResponse:
        create = as_async_raw(AsyncTrees.create)

    class AsyncTreesWithStreamingResponse:
        create = as_async_streaming(AsyncTrees.create)
