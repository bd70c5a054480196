"""The types of `openai`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..open_ai_stop_id_list_response import OpenAIStopIDListResponse as OpenAIStopIDListResponse
    from .stop_id_list_params import StopIDListParams as StopIDListParams
    from .stop_id_list_response import StopIDListResponse as StopIDListResponse

if not TYPE_CHECKING:
    from ..._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "..open_ai_stop_id_list_response": "OpenAIStopIDListResponse",
            ".stop_id_list_params": "StopIDListParams",
            ".stop_id_list_response": "StopIDListResponse",
        },
    )
