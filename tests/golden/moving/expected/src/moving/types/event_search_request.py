"""The type `EventSearchRequest`, and those that only it needs."""

from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class EventSearchRequestPage(ApiModel):
    after: Annotated[str | None, NotNull] = None


class EventSearchRequestPageParam(TypedDict, total=False):
    """A `dict` in place of a `EventSearchRequestPage`."""

    after: str


class EventSearchRequest(ApiModel):
    page: Annotated[EventSearchRequestPage | None, NotNull] = None


class EventSearchRequestParam(TypedDict, total=False):
    """A `dict` in place of a `EventSearchRequest`."""

    page: EventSearchRequestPage | EventSearchRequestPageParam
