from typing import ClassVar

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel


class Cursor(WithSchema, ApiModel):
    _closed: ClassVar[bool] = True

    after: str
