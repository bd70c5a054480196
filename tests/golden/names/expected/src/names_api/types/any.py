from typing import Any as Any_

from .._runtime.types.models import ApiModel


class Any(ApiModel):
    a: Any_ = None
