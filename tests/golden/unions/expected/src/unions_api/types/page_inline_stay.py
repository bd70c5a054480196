"""The type `PageInlineStay`."""

from typing import Literal

from .._runtime.models import ApiModel


class PageInlineStay(ApiModel):
    """The type `PageInlineStay`."""

    op: Literal["stay"]
