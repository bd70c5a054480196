"""The type `OpenAIStopIDListResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class OpenAIStopIDListResponseEntry(ApiModel):
    at: int


class OpenAIStopIDListResponse(ApiModel):
    ids: list[str]

    entry: Annotated[OpenAIStopIDListResponseEntry | None, NotNull] = None
