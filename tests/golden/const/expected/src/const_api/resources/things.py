"""things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _ThingsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /things`.

        Args:
            name: The property `name`.
            kind: Sent as `thing` when omitted.
            flag: Sent as `True` when omitted.
            number: Sent as `7` when omitted.
            optional_kind: The property `optional_kind`.
            pinned: The query `pinned`.
            api_version: Sent as `2024-01-01` when omitted.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The thing.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Things(SyncResource, _ThingsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Thing:
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
            options,
        )


class AsyncThings(AsyncResource, _ThingsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Thing:
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
            options,
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
