"""The type `日本ListResponse種類`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class 日本ListResponse種類(ApiModel):
    """The type `日本ListResponse種類`."""

    a: Annotated[int | None, NotNull] = None
