from typing import Annotated as Annotated_

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class Annotated(ApiModel):
    a: Annotated_[int | None, NotNull, Field(le=1)] = None
    """At most 1."""
