"""The type `JobListParams`."""

from typing import TypedDict


class JobListParams(TypedDict, total=False):
    """The arguments of `list`, as a `dict`."""

    state: str
    """The query `state`."""
