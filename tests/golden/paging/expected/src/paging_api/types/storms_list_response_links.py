"""The type `StormsListResponseLinks`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class StormsListResponseLinks(ApiModel):
    """The type `StormsListResponseLinks`."""

    next: Annotated[str | None, NotNull] = None
