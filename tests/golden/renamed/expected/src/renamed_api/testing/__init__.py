"""What tests need of programs that use this package; `mock_api` is a fixture of pytest."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._runtime.testing.mock_api import MockApi as MockApi
    from .._runtime.testing.mock_api import MockCall as MockCall
    from .._runtime.testing.mock_api import mock_api as mock_api

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".._runtime.testing.mock_api": "MockApi MockCall mock_api",
        },
    )
