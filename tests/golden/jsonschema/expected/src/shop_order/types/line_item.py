from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .client import Client


class LineItem(ApiModel):
    sku: str

    count: Annotated[int | None, NotNull, Field(ge=1)] = None
    """At least 1."""

    for_: Annotated[Client | None, NotNull, Field(alias="for")] = None
    """A name that means nothing special here."""
