from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .currency import Currency


class Money(ApiModel):
    amount: Annotated[float, Field(gt=0)]
    """More than 0."""

    currency: Annotated[Currency | None, NotNull] = None
