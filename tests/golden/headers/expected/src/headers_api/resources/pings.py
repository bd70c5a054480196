"""pings."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.parameters import styled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _PingsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
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
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Nothing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pings(SyncResource, _PingsDocs):
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
        **options: Unpack[CallOptions],
    ) -> None:
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
            options,
        )


class AsyncPings(AsyncResource, _PingsDocs):
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
        **options: Unpack[CallOptions],
    ) -> None:
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
            options,
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
