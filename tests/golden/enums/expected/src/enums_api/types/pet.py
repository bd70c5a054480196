"""The type `Pet`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull
from .annotated import Annotated as Annotated_
from .color import Color
from .kind import Kind
from .level import Level
from .maybe import Maybe
from .mixed import Mixed
from .mood import Mood
from .odd import Odd
from .open_level import OpenLevel
from .single import Single
from .size import Size


class PetInline(ClosedStrEnum):
    """The values of `PetInline`."""

    YES = member("yes_")

    NO = member("no_")


PetInlineName: TypeAlias = Literal["yes_", "no_"]
"""The values of `PetInline` as plain strings."""


class Pet(ApiModel):
    color: Color
    """What it looks like."""

    size: Size
    """The sizes."""

    kind: Annotated[Kind | None, NotNull] = None

    mood: Annotated[Mood | None, NotNull] = None

    annotated: Annotated[Annotated_ | None, NotNull] = None

    level: Annotated[Level | None, NotNull] = None

    open_level: Annotated[OpenLevel | None, NotNull] = None

    maybe: Maybe | None = None

    odd: Annotated[Odd | None, NotNull] = None

    mixed: Annotated[Mixed | None, NotNull] = None

    single: Annotated[Single | None, NotNull] = None

    inline: Annotated[PetInline | None, NotNull] = None
