from typing import TypedDict

from .._runtime.types.models import ApiModel


class Author(ApiModel):
    name: str | None = None


class AuthorParam(TypedDict, total=False):
    """A `dict` in place of a `Author`."""

    name: str | None
