"""The types of `jobs`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import runs as runs
    from ..job import Job as Job
    from .history_list_params import HistoryListParams as HistoryListParams
    from .run_create_params import RunCreateParams as RunCreateParams

if not TYPE_CHECKING:
    from ..._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "..job": "Job",
            ".history_list_params": "HistoryListParams",
            ".run_create_params": "RunCreateParams",
        },
        "runs",
    )
