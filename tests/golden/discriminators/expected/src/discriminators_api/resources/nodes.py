"""nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.types.apply_defaults import apply_defaults

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.group import NodeParam
    from ..types.page import Page
    from ..types.row import RowParam
    from ..types.step import StepParam

_CREATE: Operation[Page] = Operation(
    name="nodes.create",
    method="POST",
    path="/nodes",
    body=RequestBody(
        "application/json", lambda: types.NodesCreateRequest, apply_defaults=apply_defaults
    ),
    replies=(Reply("200", "application/json", lambda: types.Page),),
)


class _NodesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /nodes`.

        Args:
            node: A union of unions, one with the same tag and one with another.
            step: The tag is an integer.
            row: What stands beside the variants holds for each.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Nodes(SyncResource, _NodesDocs):
    """nodes."""

    with_raw_response: NodesWithRawResponse
    with_streaming_response: NodesWithStreamingResponse

    def create(
        self,
        *,
        node: NodeParam | Omit = omit,
        step: StepParam | Omit = omit,
        row: RowParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Page:
        return self._call(
            _CREATE, Arguments(body={"node": node, "step": step, "row": row}), options
        )


class AsyncNodes(AsyncResource, _NodesDocs):
    """nodes."""

    with_raw_response: AsyncNodesWithRawResponse
    with_streaming_response: AsyncNodesWithStreamingResponse

    async def create(
        self,
        *,
        node: NodeParam | Omit = omit,
        step: StepParam | Omit = omit,
        row: RowParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Page:
        return await self._call(
            _CREATE, Arguments(body={"node": node, "step": step, "row": row}), options
        )


if TYPE_CHECKING:

    class NodesWithRawResponse:
        create = as_raw(Nodes.create)

    class NodesWithStreamingResponse:
        create = as_streaming(Nodes.create)

    class AsyncNodesWithRawResponse:
        create = as_async_raw(AsyncNodes.create)

    class AsyncNodesWithStreamingResponse:
        create = as_async_streaming(AsyncNodes.create)
