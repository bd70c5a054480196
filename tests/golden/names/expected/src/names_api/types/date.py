"""The type `Date`."""

from datetime import date
from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class Date(ApiModel):
    """The type `Date`."""

    on: Annotated[date | None, NotNull] = None
