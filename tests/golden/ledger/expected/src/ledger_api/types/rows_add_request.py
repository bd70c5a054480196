from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class RowsAddRequest(ApiModel):
    title: Annotated[str | None, NotNull] = None

    dry_run: Annotated[bool | None, NotNull] = None
    """Added later."""


class RowsAddRequestParam(TypedDict, total=False):
    """A `dict` in place of a `RowsAddRequest`."""

    title: str

    dry_run: bool
    """Added later."""
