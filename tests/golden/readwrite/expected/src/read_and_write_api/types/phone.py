from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Phone(WithDefaults, ApiModel):
    kind: Literal["phone"] = default("phone")

    number: Annotated[str | None, NotNull] = None


class PhoneParam(TypedDict, total=False):
    """A `dict` in place of a `Phone`."""

    kind: Required[Literal["phone"]]

    number: str
