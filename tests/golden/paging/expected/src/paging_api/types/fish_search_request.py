"""The type `FishSearchRequest`."""

from typing import Annotated, Required, TypedDict

from .._runtime.models import ApiModel, NotNull
from .fish_search_request_page import FishSearchRequestPage, FishSearchRequestPageParam


class FishSearchRequest(ApiModel):
    """The type `FishSearchRequest`."""

    text: str

    page: Annotated[FishSearchRequestPage | None, NotNull] = None


class FishSearchRequestParam(TypedDict, total=False):
    """A `dict` in place of a `FishSearchRequest`."""

    text: Required[str]

    page: FishSearchRequestPage | FishSearchRequestPageParam
