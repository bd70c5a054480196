from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class TidesListResponse(ApiModel):
    high: Annotated[str | None, NotNull] = None
