"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .closed import Closed as Closed
    from .dog import Dog as Dog
    from .dog import DogBoth as DogBoth
    from .dog import DogBothParam as DogBothParam
    from .dog import DogParam as DogParam
    from .dog import DogSize as DogSize
    from .dog import DogSizeName as DogSizeName
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .puppy import Puppy as Puppy
    from .puppy import PuppyBoth as PuppyBoth
    from .puppy import PuppySize as PuppySize
    from .puppy import PuppySizeName as PuppySizeName
    from .same import Same as Same
    from .with_union import UnknownWithUnion as UnknownWithUnion
    from .with_union import WithUnion as WithUnion
    from .with_union import WithUnionByMail as WithUnionByMail
    from .with_union import WithUnionByPhone as WithUnionByPhone

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".animal": "Animal",
            ".closed": "Closed",
            ".dog": "Dog DogBoth DogBothParam DogParam DogSize DogSizeName",
            ".owner": "Owner OwnerParam",
            ".puppy": "Puppy PuppyBoth PuppySize PuppySizeName",
            ".same": "Same",
            ".with_union": "UnknownWithUnion WithUnion WithUnionByMail WithUnionByPhone",
        },
    )
