from typing import Required, TypedDict

from .job_request import JobRequest, JobRequestParam


class ClientRunParams(TypedDict, total=False):
    """The arguments of `run`, as a `dict`."""

    request: Required[JobRequest | JobRequestParam]
    """The body of the request."""
