from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class Animal(ApiModel):
    """Any animal."""

    name: str
    """What it is called."""

    age: Annotated[int | None, NotNull, Field(ge=0)] = None
    """At least 0."""
