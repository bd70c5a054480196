from typing import Annotated, Literal as Literal_

from .._runtime.types.models import ApiModel, NotNull


class Literal(ApiModel):
    a: Annotated[Literal_["b"] | None, NotNull] = None
