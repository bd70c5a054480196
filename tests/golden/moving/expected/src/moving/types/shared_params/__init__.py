"""The types of `shared_params`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .job_request import JobRequest as JobRequest

if not TYPE_CHECKING:
    from ..._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".job_request": "JobRequest",
        },
    )
