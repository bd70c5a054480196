"""The type `HTTPServer`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class HTTPServer(ApiModel):
    """The type `HTTPServer`."""

    a: Annotated[int | None, NotNull] = None
