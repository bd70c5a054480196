from typing import Required, TypedDict

from ...types.job_request import JobRequest, JobRequestParam


class RunCreateParams(TypedDict, total=False):
    """The arguments of `create`, as a `dict`."""

    request: Required[JobRequest | JobRequestParam]
    """The body of the request."""
