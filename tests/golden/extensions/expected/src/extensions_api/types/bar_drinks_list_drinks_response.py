from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .beverage import Beverage


class BarDrinksListDrinksResponse(ApiModel):
    drinks: Annotated[list[Beverage] | None, NotNull] = None
