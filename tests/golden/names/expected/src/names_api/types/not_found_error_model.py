from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class NotFoundErrorModel(ApiModel):
    message: Annotated[str | None, NotNull] = None
