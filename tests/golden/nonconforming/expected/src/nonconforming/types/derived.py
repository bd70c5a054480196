from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Derived(ApiModel):
    size: Annotated[int | None, NotNull] = None
