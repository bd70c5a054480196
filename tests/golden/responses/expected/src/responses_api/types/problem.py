from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Problem(ApiModel):
    message: Annotated[str | None, NotNull] = None

    code: Annotated[int | None, NotNull] = None
