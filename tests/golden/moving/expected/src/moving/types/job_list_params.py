from datetime import date
from typing import TypedDict


class JobListParams(TypedDict, total=False):
    """The arguments of `list`, as a `dict`."""

    state: str
    """The query `state`."""

    since: date | str
    """The query `since`."""

    ticket: str
    """The query `ticket`."""
