from typing import Annotated, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class LedgersListFilter(ApiModel):
    from_: Annotated[str | None, NotNull, Field(alias="from")] = None

    to: Annotated[str | None, NotNull] = None


LedgersListFilterParam = TypedDict(
    "LedgersListFilterParam",
    {
        "from": "str",
        "to": "str",
    },
    total=False,
)
"""A `dict` in place of a `LedgersListFilter`."""
