"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .job import Job as Job
    from .job import JobClosed as JobClosed
    from .job import JobClosedParam as JobClosedParam
    from .job import JobEmpty as JobEmpty
    from .job import JobEmptyParam as JobEmptyParam
    from .job import JobOpen as JobOpen
    from .job import JobOpenParam as JobOpenParam
    from .job import JobOwnersValue as JobOwnersValue
    from .job import JobOwnersValueParam as JobOwnersValueParam
    from .job import JobParam as JobParam
    from .job import JobSchedule as JobSchedule
    from .job import JobScheduleParam as JobScheduleParam
    from .job import JobScheduleStep as JobScheduleStep
    from .job import JobScheduleStepParam as JobScheduleStepParam
    from .jobs_check_request import JobsCheckRequest as JobsCheckRequest
    from .jobs_check_request import JobsCheckRequestLimits as JobsCheckRequestLimits
    from .jobs_check_request import JobsCheckRequestLimitsParam as JobsCheckRequestLimitsParam
    from .jobs_check_request import JobsCheckRequestParam as JobsCheckRequestParam
    from .jobs_check_response import JobsCheckResponse as JobsCheckResponse
    from .jobs_check_response import JobsCheckResponseRow as JobsCheckResponseRow
    from .nil import Nil as Nil
    from .slots_create_request import SlotsCreateRequest as SlotsCreateRequest
    from .slots_create_request import SlotsCreateRequestParam as SlotsCreateRequestParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".job": "Job JobClosed JobClosedParam JobEmpty JobEmptyParam JobOpen JobOpenParam JobOwnersValue JobOwnersValueParam JobParam JobSchedule JobScheduleParam JobScheduleStep JobScheduleStepParam",
            ".jobs_check_request": "JobsCheckRequest JobsCheckRequestLimits JobsCheckRequestLimitsParam JobsCheckRequestParam",
            ".jobs_check_response": "JobsCheckResponse JobsCheckResponseRow",
            ".nil": "Nil",
            ".slots_create_request": "SlotsCreateRequest SlotsCreateRequestParam",
        },
    )
