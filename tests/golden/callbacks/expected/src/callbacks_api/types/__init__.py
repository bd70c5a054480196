"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .job import Job as Job
    from .job_moved_event import JobMovedEvent as JobMovedEvent
    from .job_request import JobRequest as JobRequest
    from .job_request import JobRequestParam as JobRequestParam
    from .jobs_retry_on_progress_event import JobsRetryOnProgressEvent as JobsRetryOnProgressEvent
    from .on_end_post_event import OnEndPostEvent as OnEndPostEvent
    from .progress import Progress as Progress
    from .progress_step import ProgressStep as ProgressStep
    from .progress_step import ProgressStepName as ProgressStepName
    from .verdict import Verdict as Verdict
    from .verdict import VerdictParam as VerdictParam
    from .webhook_event import UnknownWebhookEvent as UnknownWebhookEvent
    from .webhook_event import WebhookEvent as WebhookEvent

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".job": "Job",
            ".job_moved_event": "JobMovedEvent",
            ".job_request": "JobRequest JobRequestParam",
            ".jobs_retry_on_progress_event": "JobsRetryOnProgressEvent",
            ".on_end_post_event": "OnEndPostEvent",
            ".progress": "Progress",
            ".progress_step": "ProgressStep ProgressStepName",
            ".verdict": "Verdict VerdictParam",
            ".webhook_event": "UnknownWebhookEvent WebhookEvent",
        },
    )
