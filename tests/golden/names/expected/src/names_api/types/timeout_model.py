from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class TimeoutModel(ApiModel):
    seconds: Annotated[int | None, NotNull] = None
