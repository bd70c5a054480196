"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .job import Job as Job
    from .job_request import JobRequest as JobRequest
    from .job_request import JobRequestParam as JobRequestParam
    from .jobs_retry_on_progress_event import JobsRetryOnProgressEvent as JobsRetryOnProgressEvent
    from .on_end_post_event import OnEndPostEvent as OnEndPostEvent
    from .progress import Progress as Progress
    from .progress import ProgressStep as ProgressStep
    from .progress import ProgressStepName as ProgressStepName
    from .verdict import Verdict as Verdict
    from .verdict import VerdictParam as VerdictParam
    from .webhook_event import JobMovedEvent as JobMovedEvent
    from .webhook_event import UnknownWebhookEvent as UnknownWebhookEvent
    from .webhook_event import WebhookEvent as WebhookEvent

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".job": "Job",
            ".job_request": "JobRequest JobRequestParam",
            ".jobs_retry_on_progress_event": "JobsRetryOnProgressEvent",
            ".on_end_post_event": "OnEndPostEvent",
            ".progress": "Progress ProgressStep ProgressStepName",
            ".verdict": "Verdict VerdictParam",
            ".webhook_event": "JobMovedEvent UnknownWebhookEvent WebhookEvent",
        },
    )
