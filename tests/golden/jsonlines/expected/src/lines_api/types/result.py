from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Result(ApiModel):
    id: int

    done: Annotated[bool | None, NotNull] = None
