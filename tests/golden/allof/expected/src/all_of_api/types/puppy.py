from typing import Annotated

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .dog_both import DogBoth
from .dog_size import DogSize
from .owner import Owner


class Puppy(ApiModel):
    weeks: Annotated[int | None, NotNull] = None

    name: str
    """What it is called."""

    age: Annotated[int, Field(ge=0)]
    """At least 0."""

    breed: str

    owner: Annotated[Owner | None, NotNull] = None
    """Who walks it."""

    vet: Owner | None = None

    range: Annotated[int | None, NotNull, Field(ge=1, le=9)] = None
    """1 to 9."""

    size: Annotated[DogSize | None, NotNull] = None

    both: Annotated[DogBoth | None, NotNull] = None
