"""The type `StormsListResponseStorm`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class StormsListResponseStorm(ApiModel):
    """The type `StormsListResponseStorm`."""

    name: Annotated[str | None, NotNull] = None
