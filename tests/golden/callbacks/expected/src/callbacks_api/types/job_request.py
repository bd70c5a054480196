from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class JobRequest(ApiModel):
    callback_url: str


class JobRequestParam(TypedDict, total=False):
    """A `dict` in place of a `JobRequest`."""

    callback_url: Required[str]
