from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class ThingsCreateRequest(WithDefaults, ApiModel):
    kind: Literal["thing"] = default("thing")

    flag: Literal[True] = default(True)

    number: Literal[7] = default(7)

    name: str

    optional_kind: Annotated[Literal["other"] | None, NotNull] = None


class ThingsCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `ThingsCreateRequest`."""

    kind: Literal["thing"]

    flag: Literal[True]

    number: Literal[7]

    name: Required[str]

    optional_kind: Literal["other"]
