from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class OrdersFindResponse(ApiModel):
    more: Annotated[bool | None, NotNull] = None
