from datetime import datetime
from typing import Annotated, Literal

from .._runtime.types.models import ApiModel, NotNull
from .order import Order


class OrderCreated(ApiModel):
    type: Literal["order.created"]

    order: Order

    at: Annotated[datetime | None, NotNull] = None
