from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel


class Verdict(ApiModel):
    go_on: Annotated[bool, Field(alias="goOn")]


class VerdictParam(TypedDict, total=False):
    """A `dict` in place of a `Verdict`."""

    goOn: Required[bool]
