from typing import TypedDict


class HistoryListParams(TypedDict, total=False):
    """The arguments of `list`, as a `dict`."""

    after: str
    """The query `after`."""
