"""The type `Any`."""

from typing import Annotated, Any as Any_

from .._runtime.types.models import ApiModel, NotNull


class Any(ApiModel):
    """The type `Any`."""

    a: Annotated[Any_ | None, NotNull] = None
