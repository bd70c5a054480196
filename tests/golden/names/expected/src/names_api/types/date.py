from datetime import date
from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Date(ApiModel):
    on: Annotated[date | None, NotNull] = None
