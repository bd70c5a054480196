"""The type `PlainLine`."""

from typing import Annotated

from pydantic import Field

from .._runtime.models import ApiModel


class PlainLine(ApiModel):
    """Line"""

    from_: Annotated[int, Field(alias="from")]

    to: int
