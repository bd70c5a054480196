from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class BarLinksResponse(ApiModel):
    next: Annotated[str | None, NotNull] = None

    rows: Annotated[list[str] | None, NotNull] = None
