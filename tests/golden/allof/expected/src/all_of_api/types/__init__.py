"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .closed import Closed as Closed
    from .dog import Dog as Dog
    from .dog import DogParam as DogParam
    from .dog_both import DogBoth as DogBoth
    from .dog_both import DogBothParam as DogBothParam
    from .dog_size import DogSize as DogSize
    from .dog_size import DogSizeName as DogSizeName
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .puppy import Puppy as Puppy
    from .puppy_both import PuppyBoth as PuppyBoth
    from .puppy_size import PuppySize as PuppySize
    from .puppy_size import PuppySizeName as PuppySizeName
    from .same import Same as Same
    from .with_union import UnknownWithUnion as UnknownWithUnion
    from .with_union import WithUnion as WithUnion
    from .with_union_by_mail import WithUnionByMail as WithUnionByMail
    from .with_union_by_phone import WithUnionByPhone as WithUnionByPhone

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".animal": "Animal",
            ".closed": "Closed",
            ".dog": "Dog DogParam",
            ".dog_both": "DogBoth DogBothParam",
            ".dog_size": "DogSize DogSizeName",
            ".owner": "Owner OwnerParam",
            ".puppy": "Puppy",
            ".puppy_both": "PuppyBoth",
            ".puppy_size": "PuppySize PuppySizeName",
            ".same": "Same",
            ".with_union": "UnknownWithUnion WithUnion",
            ".with_union_by_mail": "WithUnionByMail",
            ".with_union_by_phone": "WithUnionByPhone",
        },
    )
