"""The type `JobsCheckResponse`."""

from .._runtime.models import ApiModel
from .jobs_check_response_row import JobsCheckResponseRow


class JobsCheckResponse(ApiModel):
    """The type `JobsCheckResponse`."""

    rows: list[JobsCheckResponseRow]
