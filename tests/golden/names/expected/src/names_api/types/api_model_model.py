"""The type `ApiModelModel`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class ApiModelModel(ApiModel):
    """The type `ApiModelModel`."""

    a: Annotated[int | None, NotNull] = None
