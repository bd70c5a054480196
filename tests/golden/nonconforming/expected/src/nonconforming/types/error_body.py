"""The type `ErrorBody`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class ErrorBody(ApiModel):
    """The type `ErrorBody`."""

    message: Annotated[str | None, NotNull] = None
