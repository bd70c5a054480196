"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .messages_create_form_request import MessagesCreateFormRequest as MessagesCreateFormRequest
    from .messages_create_form_request import (
        MessagesCreateFormRequestParam as MessagesCreateFormRequestParam,
    )
    from .messages_create_multipart_request import (
        MessagesCreateMultipartRequest as MessagesCreateMultipartRequest,
    )
    from .messages_create_multipart_request import (
        MessagesCreateMultipartRequestParam as MessagesCreateMultipartRequestParam,
    )
    from .messages_create_request import MessagesCreateRequest as MessagesCreateRequest
    from .messages_create_request import MessagesCreateRequestParam as MessagesCreateRequestParam
    from .pet import Pet as Pet
    from .pet_request import PetRequest as PetRequest
    from .pet_request import PetRequestParam as PetRequestParam
    from .problem import Problem as Problem
    from .step import Step as Step
    from .step import StepParam as StepParam
    from .ticket import Ticket as Ticket
    from .typed import Typed as Typed
    from .typed import TypedParam as TypedParam
    from .upload import Upload as Upload
    from .upload import UploadParam as UploadParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".messages_create_form_request": "MessagesCreateFormRequest MessagesCreateFormRequestParam",
            ".messages_create_multipart_request": "MessagesCreateMultipartRequest MessagesCreateMultipartRequestParam",
            ".messages_create_request": "MessagesCreateRequest MessagesCreateRequestParam",
            ".pet": "Pet",
            ".pet_request": "PetRequest PetRequestParam",
            ".problem": "Problem",
            ".step": "Step StepParam",
            ".ticket": "Ticket",
            ".typed": "Typed TypedParam",
            ".upload": "Upload UploadParam",
        },
    )
