"""The type `HttpServer`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class HttpServer(ApiModel):
    """The type `HttpServer`."""

    b: Annotated[int | None, NotNull] = None
