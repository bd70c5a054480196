from typing import Literal

from .._runtime.types.models import ApiModel


class Foreign(ApiModel):
    """Empty in more than one place where the other has any text."""

    grade: Literal[""]

    bay: Literal[""]

    port: str
