"""The type `Person`, and those that only it needs."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull


class Person(ApiModel):
    name: Annotated[str | None, NotNull] = None

    house: Annotated[House | None, NotNull] = None

    born: Annotated[date | None, NotNull] = None


class House(ApiModel):
    people: Annotated[list[Person] | None, NotNull] = None
