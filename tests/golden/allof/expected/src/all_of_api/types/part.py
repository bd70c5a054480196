"""The type `Part`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class PartTag(ApiModel):
    name: Annotated[str | None, NotNull] = None


class Part(ApiModel):
    tags: Annotated[list[PartTag] | None, NotNull] = None

    code: Annotated[str | None, NotNull] = None
