from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class USER(ApiModel):
    c: Annotated[int | None, NotNull] = None
