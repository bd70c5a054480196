from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Fault(ApiModel):
    fault: Annotated[str | None, NotNull] = None
