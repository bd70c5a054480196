from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class ClientModel(ApiModel):
    name: Annotated[str | None, NotNull] = None
