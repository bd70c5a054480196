"""The type `Cursor`."""

from typing import ClassVar

from .._runtime.models import ApiModel
from .._runtime.schemas import WithSchema


class Cursor(WithSchema, ApiModel):
    """The type `Cursor`."""

    _closed: ClassVar[bool] = True

    after: str
