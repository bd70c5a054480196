"""The type `HTTPServer`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class HTTPServer(ApiModel):
    """The type `HTTPServer`."""

    a: Annotated[int | None, NotNull] = None
