from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .log_line import LogLine


class LogPage(ApiModel):
    entries: Annotated[list[LogLine] | None, NotNull] = None

    last: Annotated[str | None, NotNull] = None

    has_more: Annotated[bool | None, NotNull] = None
