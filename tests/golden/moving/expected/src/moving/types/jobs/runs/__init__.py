"""The types of `jobs.runs`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...event_page import EventPage as EventPage

if not TYPE_CHECKING:
    from ...._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "...event_page": "EventPage",
        },
    )
