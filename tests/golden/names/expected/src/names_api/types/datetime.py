from datetime import datetime as datetime_
from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Datetime(ApiModel):
    datetime: Annotated[datetime_ | None, NotNull] = None
