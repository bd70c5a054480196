"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import jobs as jobs
    from . import models as models
    from . import openai as openai
    from . import shared as shared
    from . import shared_params as shared_params
    from .client_chat_event_stream_response import (
        ClientChatEventStreamResponse as ClientChatEventStreamResponse,
    )
    from .client_chat_params import ClientChatParams as ClientChatParams
    from .client_chat_request import ClientChatRequest as ClientChatRequest
    from .client_chat_request import ClientChatRequestParam as ClientChatRequestParam
    from .client_chat_response import ClientChatResponse as ClientChatResponse
    from .client_run_params import ClientRunParams as ClientRunParams
    from .event_archive_response import EventArchiveResponse as EventArchiveResponse
    from .event_list_params import EventListParams as EventListParams
    from .event_page import EventPage as EventPage
    from .event_search_params import EventSearchParams as EventSearchParams
    from .event_search_request import EventSearchRequest as EventSearchRequest
    from .event_search_request import EventSearchRequestPage as EventSearchRequestPage
    from .event_search_request import EventSearchRequestPageParam as EventSearchRequestPageParam
    from .event_search_request import EventSearchRequestParam as EventSearchRequestParam
    from .event_search_response import EventSearchResponse as EventSearchResponse
    from .event_search_response import EventSearchResponseFound as EventSearchResponseFound
    from .gear_list_response import GearListResponse as GearListResponse
    from .job import Job as Job
    from .job import JobState as JobState
    from .job import JobStateName as JobStateName
    from .job_create_params import JobCreateParams as JobCreateParams
    from .job_list import JobList as JobList
    from .job_list_params import JobListParams as JobListParams
    from .job_list_response import JobListResponse as JobListResponse
    from .job_page import JobPage as JobPage
    from .job_request import JobRequest as JobRequest
    from .job_request import JobRequestParam as JobRequestParam
    from .job_update_params import JobUpdateParams as JobUpdateParams
    from .job_update_request import JobUpdateRequest as JobUpdateRequest
    from .job_update_request import JobUpdateRequestParam as JobUpdateRequestParam
    from .job_update_response import JobUpdateResponse as JobUpdateResponse
    from .list_models_response import ListModelsResponse as ListModelsResponse
    from .model import Model as Model
    from .open_ai_stop_id_list_response import OpenAIStopIDListResponse as OpenAIStopIDListResponse
    from .open_ai_stop_id_list_response import (
        OpenAIStopIDListResponseEntry as OpenAIStopIDListResponseEntry,
    )

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".client_chat_event_stream_response": "ClientChatEventStreamResponse",
            ".client_chat_params": "ClientChatParams",
            ".client_chat_request": "ClientChatRequest ClientChatRequestParam",
            ".client_chat_response": "ClientChatResponse",
            ".client_run_params": "ClientRunParams",
            ".event_archive_response": "EventArchiveResponse",
            ".event_list_params": "EventListParams",
            ".event_page": "EventPage",
            ".event_search_params": "EventSearchParams",
            ".event_search_request": "EventSearchRequest EventSearchRequestPage EventSearchRequestPageParam EventSearchRequestParam",
            ".event_search_response": "EventSearchResponse EventSearchResponseFound",
            ".gear_list_response": "GearListResponse",
            ".job": "Job JobState JobStateName",
            ".job_create_params": "JobCreateParams",
            ".job_list": "JobList",
            ".job_list_params": "JobListParams",
            ".job_list_response": "JobListResponse",
            ".job_page": "JobPage",
            ".job_request": "JobRequest JobRequestParam",
            ".job_update_params": "JobUpdateParams",
            ".job_update_request": "JobUpdateRequest JobUpdateRequestParam",
            ".job_update_response": "JobUpdateResponse",
            ".list_models_response": "ListModelsResponse",
            ".model": "Model",
            ".open_ai_stop_id_list_response": "OpenAIStopIDListResponse OpenAIStopIDListResponseEntry",
        },
        "jobs",
        "models",
        "openai",
        "shared",
        "shared_params",
    )
