from typing import TypeAlias

from ...types.job_request import JobRequestParam

JobRequest: TypeAlias = JobRequestParam
"""`JobRequest` as requests take it."""
