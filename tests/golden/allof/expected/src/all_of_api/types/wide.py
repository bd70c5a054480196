"""The type `Wide`, and those that only it needs."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from .._runtime.types.checks import Members
from .._runtime.types.models import ApiModel, NotNull


class WideTag(ApiModel):
    name: str


class Wide(ApiModel):
    """Required by one part, described by another; null by one part alone is no null."""

    _members: ClassVar[Any] = Members(required=["token"])

    tags: Annotated[list[WideTag] | None, NotNull, Field(max_length=3)] = None
    """At most 3 items."""

    code: str
