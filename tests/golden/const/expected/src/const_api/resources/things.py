"""things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.thing import Thing

_CREATE: Operation[Thing] = Operation(
    name="things.create",
    method="POST",
    path="/things",
    parameters=(
        Parameter(
            "Api-Version", "header", default="2024-01-01", type=lambda: Literal["2024-01-01"]
        ),
        Parameter("pinned", "query", type=lambda: Literal["yes"]),
    ),
    body=RequestBody(
        "application/json",
        lambda: types.ThingsCreateRequest,
        defaults={"kind": "thing", "flag": True, "number": 7},
    ),
    replies=(Reply("200", "application/json", lambda: types.Thing),),
)


class Things(SyncResource):
    """things."""

    with_raw_response: ThingsWithRawResponse
    with_streaming_response: ThingsWithStreamingResponse

    def create(
        self,
        *,
        name: str,
        kind: Literal["thing"] | Omit = omit,
        flag: Literal[True] | Omit = omit,
        number: Literal[7] | Omit = omit,
        optional_kind: Literal["other"] | Omit = omit,
        pinned: Literal["yes"] | Omit = omit,
        api_version: Literal["2024-01-01"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Thing:
        """Call `POST /things`.

        Args:
            name: The property `name`.
            kind: Sent as `thing` when omitted.
            flag: Sent as `True` when omitted.
            number: Sent as `7` when omitted.
            optional_kind: The property `optional_kind`.
            pinned: The query `pinned`.
            api_version: Sent as `2024-01-01` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The thing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                query={"pinned": pinned},
                header={"Api-Version": api_version},
                body={
                    "kind": kind,
                    "flag": flag,
                    "number": number,
                    "name": name,
                    "optional_kind": optional_kind,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncThings(AsyncResource):
    """things."""

    with_raw_response: AsyncThingsWithRawResponse
    with_streaming_response: AsyncThingsWithStreamingResponse

    async def create(
        self,
        *,
        name: str,
        kind: Literal["thing"] | Omit = omit,
        flag: Literal[True] | Omit = omit,
        number: Literal[7] | Omit = omit,
        optional_kind: Literal["other"] | Omit = omit,
        pinned: Literal["yes"] | Omit = omit,
        api_version: Literal["2024-01-01"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Thing:
        """Call `POST /things`.

        Args:
            name: The property `name`.
            kind: Sent as `thing` when omitted.
            flag: Sent as `True` when omitted.
            number: Sent as `7` when omitted.
            optional_kind: The property `optional_kind`.
            pinned: The query `pinned`.
            api_version: Sent as `2024-01-01` when omitted.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The thing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                query={"pinned": pinned},
                header={"Api-Version": api_version},
                body={
                    "kind": kind,
                    "flag": flag,
                    "number": number,
                    "name": name,
                    "optional_kind": optional_kind,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class ThingsWithRawResponse:
        create = as_raw(Things.create)

    class ThingsWithStreamingResponse:
        create = as_streaming(Things.create)

    class AsyncThingsWithRawResponse:
        create = as_async_raw(AsyncThings.create)

    class AsyncThingsWithStreamingResponse:
        create = as_async_streaming(AsyncThings.create)
