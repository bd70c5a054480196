from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .dog import Dog
from .pet import Pet


class Owner(ApiModel):
    best: Annotated[Pet | None, NotNull] = None
    """The one that is loved most."""

    dog: Annotated[Dog | None, NotNull] = None

    pets: Annotated[dict[str, Pet] | None, NotNull] = None
