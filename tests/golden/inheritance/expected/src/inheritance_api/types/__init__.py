"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .dog import Dog as Dog
    from .dog_base import DogBase as DogBase
    from .dog_base import DogBaseParam as DogBaseParam
    from .owner import Owner as Owner
    from .pet import Cat as Cat
    from .pet import CatParam as CatParam
    from .pet import Pet as Pet
    from .pet import PetBase as PetBase
    from .pet import PetBaseParam as PetBaseParam
    from .pet import PetParam as PetParam
    from .pet_collar import PetCollar as PetCollar
    from .pet_collar import PetCollarParam as PetCollarParam
    from .pets_create_request import PetsCreateRequest as PetsCreateRequest
    from .pets_create_request import PetsCreateRequestParam as PetsCreateRequestParam
    from .puppy import Puppy as Puppy
    from .puppy import PuppyParam as PuppyParam

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".dog": "Dog",
            ".dog_base": "DogBase DogBaseParam",
            ".owner": "Owner",
            ".pet": "Cat CatParam Pet PetBase PetBaseParam PetParam",
            ".pet_collar": "PetCollar PetCollarParam",
            ".pets_create_request": "PetsCreateRequest PetsCreateRequestParam",
            ".puppy": "Puppy PuppyParam",
        },
    )
