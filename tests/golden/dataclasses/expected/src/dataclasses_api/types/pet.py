from __future__ import annotations

from datetime import date

from .kind import Kind
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field


@dataclass(kw_only=True)
class Pet:
    """An animal that lives with people."""

    name: Annotated[
        str,
        Field(alias="name", max_length=40),
    ]
    """What it is called.

    At most 40 characters.
    """

    owner_id: Annotated[
        str | None,
        Field(alias="ownerId"),
    ]

    born: Annotated[
        date | None,
        Field(alias="born"),
    ] = None

    friends: Annotated[
        list[Pet] | None,
        Field(alias="friends"),
    ] = None

    kind: Annotated[
        Kind | None,
        Field(alias="kind"),
    ] = None
    """What it is."""
