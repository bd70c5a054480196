from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class BaseModel(ApiModel):
    a: Annotated[int | None, NotNull] = None
