from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class File(ApiModel):
    id: str


class FileParam(TypedDict, total=False):
    """A `dict` in place of a `File`."""

    id: Required[str]
