"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .field_name import FieldName as FieldName
    from .field_name import FieldNameName as FieldNameName
    from .id import Id as Id
    from .keeper import Keeper as Keeper
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .pet import Pet as Pet
    from .pet import PetParam as PetParam
    from .problem import Problem as Problem

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".field_name": "FieldName FieldNameName",
            ".id": "Id",
            ".keeper": "Keeper",
            ".owner": "Owner OwnerParam",
            ".pet": "Pet PetParam",
            ".problem": "Problem",
        },
    )
