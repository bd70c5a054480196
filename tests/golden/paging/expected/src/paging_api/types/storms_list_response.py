"""The type `StormsListResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class StormsListResponseStorm(ApiModel):
    """The type `StormsListResponseStorm`."""

    name: Annotated[str | None, NotNull] = None


class StormsListResponseLinks(ApiModel):
    """The type `StormsListResponseLinks`."""

    next: Annotated[str | None, NotNull] = None


class StormsListResponse(ApiModel):
    """The type `StormsListResponse`."""

    storms: Annotated[list[StormsListResponseStorm] | None, NotNull] = None

    links: Annotated[StormsListResponseLinks | None, NotNull] = None
