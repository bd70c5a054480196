"""The type `OrchardPage`, and those that only it needs."""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.open_unions import OpenUnion
from .._runtime.types.unions import UnknownVariant
from .cursor import Cursor


class OrchardPageRow(ApiModel):
    name: Annotated[str, Field(min_length=1)]
    """At least 1 character."""

    json_schema: Annotated[str | None, NotNull] = None


class UnknownOrchardPageNext(UnknownVariant):
    """A `OrchardPageNext` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


OrchardPageNext: TypeAlias = Annotated[
    Cursor | int | UnknownOrchardPageNext, OpenUnion(Cursor, int, unknown=UnknownOrchardPageNext)
]


class OrchardPage(WithSchema, ApiModel):
    rows: list[OrchardPageRow]

    next: Annotated[OrchardPageNext | None, NotNull] = None
