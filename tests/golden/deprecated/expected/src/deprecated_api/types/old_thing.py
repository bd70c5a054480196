"""The type `OldThing`."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class OldThing(ApiModel):
    """The type `OldThing`.

    Deprecated.
    """

    a: Annotated[int | None, NotNull] = None
