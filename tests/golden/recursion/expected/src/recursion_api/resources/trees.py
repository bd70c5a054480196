"""trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.tree import Tree, TreeParam
    from ..types.world import World

_CREATE: Operation[World] = Operation(
    name="trees.create",
    method="POST",
    path="/trees",
    body=RequestBody("application/json", lambda: types.Tree),
    replies=(Reply("200", "application/json", lambda: types.World),),
)


class _TreesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /trees`.

        Args:
            name: The property `name`.
            children: The property `children`.
            parent: The property `parent`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Trees(SyncResource, _TreesDocs):
    """trees."""

    with_raw_response: TreesWithRawResponse
    with_streaming_response: TreesWithStreamingResponse

    def create(
        self,
        *,
        name: str,
        children: Sequence[Tree | TreeParam] | Omit = omit,
        parent: Tree | TreeParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> World:
        return self._call(
            _CREATE, Arguments(body={"name": name, "children": children, "parent": parent}), options
        )


class AsyncTrees(AsyncResource, _TreesDocs):
    """trees."""

    with_raw_response: AsyncTreesWithRawResponse
    with_streaming_response: AsyncTreesWithStreamingResponse

    async def create(
        self,
        *,
        name: str,
        children: Sequence[Tree | TreeParam] | Omit = omit,
        parent: Tree | TreeParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> World:
        return await self._call(
            _CREATE, Arguments(body={"name": name, "children": children, "parent": parent}), options
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
