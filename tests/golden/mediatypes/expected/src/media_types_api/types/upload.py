from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Upload(ApiModel):
    file: str

    note: Annotated[str | None, NotNull] = None


class UploadParam(TypedDict, total=False):
    """A `dict` in place of a `Upload`."""

    file: Required[str]

    note: str
