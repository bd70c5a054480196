"""Trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _TreesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /trees`.

        Args:
            kind: The property `kind`.
            secret: The property `secret`.
            height: More than 0.
            children: The property `children`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Planted.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Trees(SyncResource, _TreesDocs):
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
        **options: Unpack[CallOptions],
    ) -> Tree:
        return self._call(
            _CREATE,
            Arguments(
                body={"secret": secret, "kind": kind, "height": height, "children": children}
            ),
            options,
        )


class AsyncTrees(AsyncResource, _TreesDocs):
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
        **options: Unpack[CallOptions],
    ) -> Tree:
        return await self._call(
            _CREATE,
            Arguments(
                body={"secret": secret, "kind": kind, "height": height, "children": children}
            ),
            options,
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
