from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull


class Torn(ApiModel):
    """Each property contradicts itself, and the first part counts."""

    kind: Annotated[str | None, NotNull] = None

    fixed: Annotated[Literal["a"] | None, NotNull] = None

    size: Annotated[int | None, NotNull, Field(ge=5)] = None
    """At least 5."""

    when: Annotated[date | None, NotNull] = None

    many: Annotated[int | None, NotNull, Field(multiple_of=12)] = None
    """A multiple of 12."""

    text: Annotated[str | None, NotNull, Field(min_length=2, max_length=5)] = None
    """2 to 5 characters."""
