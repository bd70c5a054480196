from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Elsewhere(ApiModel):
    kind: Annotated[str | None, NotNull] = None
