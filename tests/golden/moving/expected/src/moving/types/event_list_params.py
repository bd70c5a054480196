from typing import TypedDict


class EventListParams(TypedDict, total=False):
    """The arguments of `list`, as a `dict`."""

    after: str
    """The query `after`."""
