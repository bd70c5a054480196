from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Str(ApiModel):
    a: Annotated[str | None, NotNull] = None
