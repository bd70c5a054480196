"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .base import Base as Base
    from .base import BaseBase as BaseBase
    from .cat import Cat as Cat
    from .cat_or_dog import CatOrDog as CatOrDog
    from .cat_or_dog import UnknownCatOrDog as UnknownCatOrDog
    from .derived import Derived as Derived
    from .dog import Dog as Dog
    from .dog import DogParam as DogParam
    from .error_body import ErrorBody as ErrorBody
    from .foo_bar import FooBar as FooBar
    from .foo_bar import FooBarKind as FooBarKind
    from .foo_bar import FooBarKindName as FooBarKindName
    from .foo_bar import FooBarParam as FooBarParam
    from .nothing import Nothing as Nothing
    from .one_of_none import OneOfNone as OneOfNone
    from .page_pet import PagePet as PagePet
    from .parcels_send_response import ParcelsIdPostPerson as ParcelsIdPostPerson
    from .parcels_send_response import ParcelsSendResponse as ParcelsSendResponse
    from .text import Text as Text
    from .猫_ import 猫 as 猫

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".base": "Base BaseBase",
            ".cat": "Cat",
            ".cat_or_dog": "CatOrDog UnknownCatOrDog",
            ".derived": "Derived",
            ".dog": "Dog DogParam",
            ".error_body": "ErrorBody",
            ".foo_bar": "FooBar FooBarKind FooBarKindName FooBarParam",
            ".nothing": "Nothing",
            ".one_of_none": "OneOfNone",
            ".page_pet": "PagePet",
            ".parcels_send_response": "ParcelsIdPostPerson ParcelsSendResponse",
            ".text": "Text",
            ".猫_": "猫",
        },
    )
