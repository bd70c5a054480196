"""The type `PuppyBoth`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull


class PuppyBoth(ApiModel):
    """The type `PuppyBoth`."""

    name: Annotated[str | None, NotNull] = None

    phone: str
