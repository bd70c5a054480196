"""tuples."""

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
    from ..types.point import Point, PointParam
    from ..types.tuples import Tuples as Tuples_

_CREATE: Operation[Tuples_] = Operation(
    name="tuples.create",
    method="POST",
    path="/tuples",
    body=RequestBody("application/json", lambda: types.Tuples),
    replies=(Reply("200", "application/json", lambda: types.Tuples),),
)


class _TuplesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /tuples`.

        Args:
            closed: At least 2 items.
            open: At least 1 item.
            anything_more: At least 1 item.
            shorter: At least 1 item.
            alike: The property `alike`.
            mixed: The property `mixed`.
            loose: The property `loose`.
            entry: Named, and open.
            holding: At least 2 items.
            telling: At least 2 items. Items differ from each other.
            pairs: The property `pairs`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Tuples(SyncResource, _TuplesDocs):
    """tuples."""

    with_raw_response: TuplesWithRawResponse
    with_streaming_response: TuplesWithStreamingResponse

    def create(
        self,
        *,
        closed: tuple[str, int] | list[str | int] | Omit = omit,
        open: tuple[str, *tuple[bool, ...]] | list[str | bool] | Omit = omit,
        anything_more: Sequence[object] | Omit = omit,
        shorter: tuple[str] | tuple[str, int] | list[str | int] | Omit = omit,
        alike: Sequence[float] | Omit = omit,
        mixed: Sequence[str | int | bool] | Omit = omit,
        loose: Sequence[object] | Omit = omit,
        entry: Sequence[str | Point | PointParam | int] | Omit = omit,
        holding: tuple[str, int, *tuple[int, ...]] | list[str | int] | Omit = omit,
        telling: tuple[str, str] | list[str] | Omit = omit,
        pairs: Sequence[Sequence[str | Point | PointParam]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Tuples_:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "closed": closed,
                    "open": open,
                    "anything_more": anything_more,
                    "shorter": shorter,
                    "alike": alike,
                    "mixed": mixed,
                    "loose": loose,
                    "entry": entry,
                    "holding": holding,
                    "telling": telling,
                    "pairs": pairs,
                }
            ),
            options,
        )


class AsyncTuples(AsyncResource, _TuplesDocs):
    """tuples."""

    with_raw_response: AsyncTuplesWithRawResponse
    with_streaming_response: AsyncTuplesWithStreamingResponse

    async def create(
        self,
        *,
        closed: tuple[str, int] | list[str | int] | Omit = omit,
        open: tuple[str, *tuple[bool, ...]] | list[str | bool] | Omit = omit,
        anything_more: Sequence[object] | Omit = omit,
        shorter: tuple[str] | tuple[str, int] | list[str | int] | Omit = omit,
        alike: Sequence[float] | Omit = omit,
        mixed: Sequence[str | int | bool] | Omit = omit,
        loose: Sequence[object] | Omit = omit,
        entry: Sequence[str | Point | PointParam | int] | Omit = omit,
        holding: tuple[str, int, *tuple[int, ...]] | list[str | int] | Omit = omit,
        telling: tuple[str, str] | list[str] | Omit = omit,
        pairs: Sequence[Sequence[str | Point | PointParam]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Tuples_:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "closed": closed,
                    "open": open,
                    "anything_more": anything_more,
                    "shorter": shorter,
                    "alike": alike,
                    "mixed": mixed,
                    "loose": loose,
                    "entry": entry,
                    "holding": holding,
                    "telling": telling,
                    "pairs": pairs,
                }
            ),
            options,
        )


if TYPE_CHECKING:

    class TuplesWithRawResponse:
        create = as_raw(Tuples.create)

    class TuplesWithStreamingResponse:
        create = as_streaming(Tuples.create)

    class AsyncTuplesWithRawResponse:
        create = as_async_raw(AsyncTuples.create)

    class AsyncTuplesWithStreamingResponse:
        create = as_async_streaming(AsyncTuples.create)
