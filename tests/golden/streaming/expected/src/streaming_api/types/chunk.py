from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Chunk(ApiModel):
    text: str

    done: Annotated[bool | None, NotNull] = None
