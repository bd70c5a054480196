from typing import Annotated, Literal
from uuid import UUID

from .._runtime.types.models import ApiModel, NotNull


class Boat(ApiModel):
    kind: Literal["boat"]

    id: Annotated[UUID | None, NotNull] = None
