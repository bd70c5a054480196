"""The type `Money`."""

from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .currency import Currency


class Money(ApiModel):
    """The type `Money`."""

    amount: Annotated[float, Field(gt=0)]

    currency: Annotated[Currency | None, NotNull] = None
