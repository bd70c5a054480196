"""Operations on pets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .pets_large import (
        AsyncPetsLarge,
        AsyncPetsLargeWithRawResponse,
        AsyncPetsLargeWithStreamingResponse,
        PetsLarge,
        PetsLargeWithRawResponse,
        PetsLargeWithStreamingResponse,
    )


class Pets(SyncResource):
    """Operations on pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    @cached_property
    def large(self) -> PetsLarge:
        """Operations on pets large."""
        from .pets_large import PetsLarge

        return PetsLarge(self._core)


class AsyncPets(AsyncResource):
    """Operations on pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    @cached_property
    def large(self) -> AsyncPetsLarge:
        """Operations on pets large."""
        from .pets_large import AsyncPetsLarge

        return AsyncPetsLarge(self._core)


if TYPE_CHECKING:

    class PetsWithRawResponse:
        large: PetsLargeWithRawResponse

    class PetsWithStreamingResponse:
        large: PetsLargeWithStreamingResponse

    class AsyncPetsWithRawResponse:
        large: AsyncPetsLargeWithRawResponse

    class AsyncPetsWithStreamingResponse:
        large: AsyncPetsLargeWithStreamingResponse
