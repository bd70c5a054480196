"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .chat_event_stream_response import ChatEventStreamResponse as ChatEventStreamResponse
    from .chat_request import ChatRequest as ChatRequest
    from .chat_request import ChatRequestParam as ChatRequestParam
    from .chat_response import ChatResponse as ChatResponse
    from .job import Job as Job
    from .job import JobState as JobState
    from .job import JobStateName as JobStateName
    from .job_list import JobList as JobList
    from .job_page import JobPage as JobPage
    from .job_request import JobRequest as JobRequest
    from .job_request import JobRequestParam as JobRequestParam
    from .jobs_update_request import JobsUpdateRequest as JobsUpdateRequest
    from .jobs_update_request import JobsUpdateRequestParam as JobsUpdateRequestParam
    from .jobs_update_response import JobsUpdateResponse as JobsUpdateResponse
    from .list_models_response import ListModelsResponse as ListModelsResponse
    from .model import Model as Model
    from .openai_stop_ids_list_response import (
        OpenaiStopIdsListResponse as OpenaiStopIdsListResponse,
    )
    from .openai_stop_ids_list_response import (
        OpenaiStopIdsListResponseEntry as OpenaiStopIdsListResponseEntry,
    )

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".chat_event_stream_response": "ChatEventStreamResponse",
            ".chat_request": "ChatRequest ChatRequestParam",
            ".chat_response": "ChatResponse",
            ".job": "Job JobState JobStateName",
            ".job_list": "JobList",
            ".job_page": "JobPage",
            ".job_request": "JobRequest JobRequestParam",
            ".jobs_update_request": "JobsUpdateRequest JobsUpdateRequestParam",
            ".jobs_update_response": "JobsUpdateResponse",
            ".list_models_response": "ListModelsResponse",
            ".model": "Model",
            ".openai_stop_ids_list_response": "OpenaiStopIdsListResponse OpenaiStopIdsListResponseEntry",
        },
    )
