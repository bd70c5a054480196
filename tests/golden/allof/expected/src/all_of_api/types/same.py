from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Same(ApiModel):
    name: Annotated[str | None, NotNull] = None
