"""The types of `shared`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..job import Job as Job
    from ..job_request import JobRequest as JobRequest

if not TYPE_CHECKING:
    from ..._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "..job": "Job",
            "..job_request": "JobRequest",
        },
    )
