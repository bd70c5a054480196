from typing import Annotated

from pydantic import Field as Field_

from .._runtime.types.models import ApiModel, NotNull


class Field(ApiModel):
    a: Annotated[int | None, NotNull, Field_(le=3)] = None
    """At most 3."""
