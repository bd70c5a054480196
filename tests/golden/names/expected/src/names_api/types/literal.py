"""The type `Literal`."""

from typing import Annotated, Literal as Literal_

from .._runtime.types.models import ApiModel, NotNull


class Literal(ApiModel):
    """The type `Literal`."""

    a: Annotated[Literal_["b"] | None, NotNull] = None
