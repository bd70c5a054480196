"""The type `FishSearchRequestPage`."""

from datetime import datetime
from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.models import ApiModel, NotNull


class FishSearchRequestPage(ApiModel):
    """The type `FishSearchRequestPage`."""

    from_: Annotated[datetime | None, NotNull, Field(alias="from")] = None

    size: Annotated[int | None, NotNull] = None


FishSearchRequestPageParam = TypedDict(
    "FishSearchRequestPageParam",
    {
        "from": "datetime",
        "size": "int",
    },
    total=False,
)
"""A `dict` in place of a `FishSearchRequestPage`."""
