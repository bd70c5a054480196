"""The type `ClientModel`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class ClientModel(ApiModel):
    """The type `ClientModel`."""

    name: Annotated[str | None, NotNull] = None
