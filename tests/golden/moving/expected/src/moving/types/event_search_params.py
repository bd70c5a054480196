from typing import TypedDict

from .event_search_request import EventSearchRequestPage, EventSearchRequestPageParam


class EventSearchParams(TypedDict, total=False):
    """The arguments of `search`, as a `dict`."""

    page: EventSearchRequestPage | EventSearchRequestPageParam
    """The property `page`."""
