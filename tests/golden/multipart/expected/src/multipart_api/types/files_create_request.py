"""The type `FilesCreateRequest`, and those that only it needs."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.formats import Base64
from .._runtime.types.models import ApiModel, NotNull
from .owner import Owner, OwnerParam
from .purpose import Purpose, PurposeName


class FilesCreateRequestLayout(ApiModel):
    a: Annotated[str | None, NotNull] = None


class FilesCreateRequestLayoutParam(TypedDict, total=False):
    """A `dict` in place of a `FilesCreateRequestLayout`."""

    a: str


class FilesCreateRequest(ApiModel):
    file: str
    """What to keep."""

    purpose: Purpose

    size: Annotated[int | None, NotNull, Field(ge=1)] = None
    """At least 1."""

    secret: Annotated[bool | None, NotNull] = None

    labels: Annotated[list[str] | None, NotNull] = None

    owner: Annotated[Owner | None, NotNull] = None

    owners: Annotated[list[Owner] | None, NotNull] = None

    until: Annotated[datetime | None, NotNull] = None

    table: Annotated[str | None, NotNull] = None

    picture: Annotated[str | None, NotNull] = None

    manifest: Annotated[list[str] | None, NotNull] = None

    layout: Annotated[FilesCreateRequestLayout | None, NotNull] = None

    digest: Annotated[Base64 | None, NotNull] = None


class FilesCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `FilesCreateRequest`."""

    file: Required[str]
    """What to keep."""

    purpose: Required[Purpose | PurposeName]

    size: int
    """At least 1."""

    secret: bool

    labels: Sequence[str]

    owner: Owner | OwnerParam

    owners: Sequence[Owner | OwnerParam]

    until: datetime

    table: str

    picture: str

    manifest: Sequence[str]

    layout: FilesCreateRequestLayout | FilesCreateRequestLayoutParam

    digest: bytes
