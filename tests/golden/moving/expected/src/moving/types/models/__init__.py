"""The types of `models`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..list_models_response import ListModelsResponse as ListModelsResponse

if not TYPE_CHECKING:
    from ..._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "..list_models_response": "ListModelsResponse",
        },
    )
