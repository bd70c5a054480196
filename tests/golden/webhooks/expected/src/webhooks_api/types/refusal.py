from datetime import date
from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Refusal(ApiModel):
    until: date


class RefusalParam(TypedDict, total=False):
    """A `dict` in place of a `Refusal`."""

    until: Required[date]
