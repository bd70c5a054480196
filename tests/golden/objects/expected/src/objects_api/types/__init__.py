"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .job import Job as Job
    from .job import JobParam as JobParam
    from .job_closed import JobClosed as JobClosed
    from .job_closed import JobClosedParam as JobClosedParam
    from .job_empty import JobEmpty as JobEmpty
    from .job_empty import JobEmptyParam as JobEmptyParam
    from .job_open import JobOpen as JobOpen
    from .job_open import JobOpenParam as JobOpenParam
    from .job_owners_value import JobOwnersValue as JobOwnersValue
    from .job_owners_value import JobOwnersValueParam as JobOwnersValueParam
    from .job_schedule import JobSchedule as JobSchedule
    from .job_schedule import JobScheduleParam as JobScheduleParam
    from .job_schedule_step import JobScheduleStep as JobScheduleStep
    from .job_schedule_step import JobScheduleStepParam as JobScheduleStepParam
    from .jobs_check_request import JobsCheckRequest as JobsCheckRequest
    from .jobs_check_request import JobsCheckRequestParam as JobsCheckRequestParam
    from .jobs_check_request_limits import JobsCheckRequestLimits as JobsCheckRequestLimits
    from .jobs_check_request_limits import (
        JobsCheckRequestLimitsParam as JobsCheckRequestLimitsParam,
    )
    from .jobs_check_response import JobsCheckResponse as JobsCheckResponse
    from .jobs_check_response_row import JobsCheckResponseRow as JobsCheckResponseRow
    from .nil import Nil as Nil

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".job": "Job JobParam",
            ".job_closed": "JobClosed JobClosedParam",
            ".job_empty": "JobEmpty JobEmptyParam",
            ".job_open": "JobOpen JobOpenParam",
            ".job_owners_value": "JobOwnersValue JobOwnersValueParam",
            ".job_schedule": "JobSchedule JobScheduleParam",
            ".job_schedule_step": "JobScheduleStep JobScheduleStepParam",
            ".jobs_check_request": "JobsCheckRequest JobsCheckRequestParam",
            ".jobs_check_request_limits": "JobsCheckRequestLimits JobsCheckRequestLimitsParam",
            ".jobs_check_response": "JobsCheckResponse",
            ".jobs_check_response_row": "JobsCheckResponseRow",
            ".nil": "Nil",
        },
    )
