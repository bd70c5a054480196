"""The type `Result`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Result(ApiModel):
    """The type `Result`."""

    id: int

    done: Annotated[bool | None, NotNull] = None
