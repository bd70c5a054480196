from collections.abc import Mapping
from typing import Required, TypedDict


class JobUpdateParams(TypedDict, total=False):
    """The arguments of `update`, as a `dict`."""

    queue: Required[str]
    """The path `queue`."""

    job_id: Required[str]
    """The path `job_id`."""

    priority: int
    """The property `priority`."""

    labels: Mapping[str, str]
    """The property `labels`."""
