from typing import Required, TypedDict


class StopIDListParams(TypedDict, total=False):
    """The arguments of `list`, as a `dict`."""

    from_: Required[str]
    """The query `from`."""

    max_count: int
    """The query `maxCount`."""

    x_trace: str
    """The header `X-Trace`."""
