"""The type `FishSearchRequest`, and those that only it needs."""

from datetime import datetime
from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class FishSearchRequestPage(ApiModel):
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


class FishSearchRequest(ApiModel):
    text: str

    page: Annotated[FishSearchRequestPage | None, NotNull] = None


class FishSearchRequestParam(TypedDict, total=False):
    """A `dict` in place of a `FishSearchRequest`."""

    text: Required[str]

    page: FishSearchRequestPage | FishSearchRequestPageParam
