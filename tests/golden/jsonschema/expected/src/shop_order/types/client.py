from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Client(ApiModel):
    """A name that means nothing special here."""

    name: Annotated[str | None, NotNull] = None
