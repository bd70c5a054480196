from typing import Required, TypedDict

from .job_request import JobRequest, JobRequestParam


class JobCreateParams(TypedDict, total=False):
    """The arguments of `create`, as a `dict`."""

    request: Required[JobRequest | JobRequestParam]
    """The body of the request."""
