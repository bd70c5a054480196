from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Problem(ApiModel):
    title: Annotated[str | None, NotNull] = None
