"""The type `OpenaiStopIdsListResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class OpenaiStopIdsListResponseEntry(ApiModel):
    at: int


class OpenaiStopIdsListResponse(ApiModel):
    ids: list[str]

    entry: Annotated[OpenaiStopIdsListResponseEntry | None, NotNull] = None
