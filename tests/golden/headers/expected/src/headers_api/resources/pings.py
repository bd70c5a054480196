"""pings."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit
from .._runtime.requests.parameters import styled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[None] = Operation(
    name="pings.list",
    method="GET",
    path="/pings",
    parameters=(
        Parameter("X-Tags", "header", type=lambda: list_[str]),
        Parameter("X-Betas", "header", type=lambda: list_[str]),
        Parameter("X-Version", "header", default="2.0", type=lambda: str),
        Parameter("X-Count", "header", type=lambda: int),
        Parameter("X-Flag", "header", type=lambda: bool),
        Parameter("X-Optional", "header", type=lambda: str),
        Parameter("X-Map", "header", type=lambda: dict[str, int], write=styled),
        Parameter("X-Exploded", "header", type=lambda: dict[str, int], write=styled, explode=True),
        Parameter("session", "cookie", type=lambda: str),
    ),
    replies=(Reply("204"),),
)


class Pings(SyncResource):
    """pings."""

    with_raw_response: PingsWithRawResponse
    with_streaming_response: PingsWithStreamingResponse

    def list(
        self,
        *,
        x_betas: Sequence[str],
        x_tags: Sequence[str] | Omit = omit,
        x_version: str | Omit = omit,
        x_count: int | Omit = omit,
        x_flag: bool | Omit = omit,
        x_optional: str | Omit = omit,
        x_map: Mapping[str, int] | Omit = omit,
        x_exploded: Mapping[str, int] | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /pings`.

        Args:
            x_betas: The header `X-Betas`.
            x_tags: The header `X-Tags`.
            x_version: Sent as `2.0` when omitted.
            x_count: The header `X-Count`.
            x_flag: The header `X-Flag`.
            x_optional: Defaults to `"never sent"`.
            x_map: The header `X-Map`.
            x_exploded: The header `X-Exploded`.
            session: The cookie `session`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Nothing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                header={
                    "X-Tags": x_tags,
                    "X-Betas": x_betas,
                    "X-Version": x_version,
                    "X-Count": x_count,
                    "X-Flag": x_flag,
                    "X-Optional": x_optional,
                    "X-Map": x_map,
                    "X-Exploded": x_exploded,
                },
                cookie={"session": session},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPings(AsyncResource):
    """pings."""

    with_raw_response: AsyncPingsWithRawResponse
    with_streaming_response: AsyncPingsWithStreamingResponse

    async def list(
        self,
        *,
        x_betas: Sequence[str],
        x_tags: Sequence[str] | Omit = omit,
        x_version: str | Omit = omit,
        x_count: int | Omit = omit,
        x_flag: bool | Omit = omit,
        x_optional: str | Omit = omit,
        x_map: Mapping[str, int] | Omit = omit,
        x_exploded: Mapping[str, int] | Omit = omit,
        session: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `GET /pings`.

        Args:
            x_betas: The header `X-Betas`.
            x_tags: The header `X-Tags`.
            x_version: Sent as `2.0` when omitted.
            x_count: The header `X-Count`.
            x_flag: The header `X-Flag`.
            x_optional: Defaults to `"never sent"`.
            x_map: The header `X-Map`.
            x_exploded: The header `X-Exploded`.
            session: The cookie `session`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Nothing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                header={
                    "X-Tags": x_tags,
                    "X-Betas": x_betas,
                    "X-Version": x_version,
                    "X-Count": x_count,
                    "X-Flag": x_flag,
                    "X-Optional": x_optional,
                    "X-Map": x_map,
                    "X-Exploded": x_exploded,
                },
                cookie={"session": session},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PingsWithRawResponse:
        list = as_raw(Pings.list)

    class PingsWithStreamingResponse:
        list = as_streaming(Pings.list)

    class AsyncPingsWithRawResponse:
        list = as_async_raw(AsyncPings.list)

    class AsyncPingsWithStreamingResponse:
        list = as_async_streaming(AsyncPings.list)
