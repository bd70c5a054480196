"""The type `StormsListResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class StormsListResponseStorm(ApiModel):
    name: Annotated[str | None, NotNull] = None


class StormsListResponseLinks(ApiModel):
    next: Annotated[str | None, NotNull] = None


class StormsListResponse(ApiModel):
    storms: Annotated[list[StormsListResponseStorm] | None, NotNull] = None

    links: Annotated[StormsListResponseLinks | None, NotNull] = None
