from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Step(ApiModel):
    op: str


class StepParam(TypedDict, total=False):
    """A `dict` in place of a `Step`."""

    op: Required[str]
