from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class LogLine(ApiModel):
    text: Annotated[str | None, NotNull] = None
