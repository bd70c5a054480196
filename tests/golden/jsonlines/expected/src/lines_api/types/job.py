from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel


class Job(ApiModel):
    name: Annotated[str, Field(min_length=1)]
    """At least 1 character."""


class JobParam(TypedDict, total=False):
    """A `dict` in place of a `Job`."""

    name: Required[str]
    """At least 1 character."""
