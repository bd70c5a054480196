"""The type `Animal`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .animal_color import AnimalColor


class Animal(ApiModel):
    """The type `Animal`."""

    name: str

    color: Annotated[AnimalColor | None, NotNull] = None
    """Added by the overlay."""
