"""nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.types.apply_defaults import apply_defaults

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Nodes(SyncResource):
    """nodes."""

    with_raw_response: NodesWithRawResponse
    with_streaming_response: NodesWithStreamingResponse

    def create(
        self,
        *,
        node: NodeParam | Omit = omit,
        step: StepParam | Omit = omit,
        row: RowParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Page:
        """Call `POST /nodes`.

        Args:
            node: A union of unions, one with the same tag and one with another.
            step: The tag is an integer.
            row: What stands beside the variants holds for each.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "node": node,
                    "step": step,
                    "row": row,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncNodes(AsyncResource):
    """nodes."""

    with_raw_response: AsyncNodesWithRawResponse
    with_streaming_response: AsyncNodesWithStreamingResponse

    async def create(
        self,
        *,
        node: NodeParam | Omit = omit,
        step: StepParam | Omit = omit,
        row: RowParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Page:
        """Call `POST /nodes`.

        Args:
            node: A union of unions, one with the same tag and one with another.
            step: The tag is an integer.
            row: What stands beside the variants holds for each.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "node": node,
                    "step": step,
                    "row": row,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
