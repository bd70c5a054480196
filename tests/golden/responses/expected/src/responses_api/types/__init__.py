"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import Draft as Draft
    from .fault import Fault as Fault
    from .problem import Problem as Problem
    from .problem404 import Problem404 as Problem404
    from .report import Report as Report

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".draft": "Draft",
            ".fault": "Fault",
            ".problem": "Problem",
            ".problem404": "Problem404",
            ".report": "Report",
        },
    )
