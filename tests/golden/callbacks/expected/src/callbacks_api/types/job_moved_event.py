"""The type `JobMovedEvent`."""

from typing import Annotated

from pydantic import Field

from .._runtime.models import ApiModel


class JobMovedEvent(ApiModel):
    """The type `JobMovedEvent`."""

    from_: Annotated[str, Field(alias="from")]
