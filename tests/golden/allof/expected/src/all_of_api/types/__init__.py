"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .both import Both as Both
    from .both import BothBlueCold as BothBlueCold
    from .both import BothRedWarm as BothRedWarm
    from .both import UnknownBoth as UnknownBoth
    from .closed import Closed as Closed
    from .dog import Dog as Dog
    from .dog import DogParam as DogParam
    from .dog_both import DogBoth as DogBoth
    from .dog_both import DogBothParam as DogBothParam
    from .dog_size import DogSize as DogSize
    from .dog_size import DogSizeName as DogSizeName
    from .owner import Owner as Owner
    from .owner import OwnerParam as OwnerParam
    from .part import Part as Part
    from .part import PartTag as PartTag
    from .puppy import Puppy as Puppy
    from .same import Same as Same
    from .torn import Torn as Torn
    from .wide import Wide as Wide
    from .wide import WideTag as WideTag
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
            ".both": "Both BothBlueCold BothRedWarm UnknownBoth",
            ".closed": "Closed",
            ".dog": "Dog DogParam",
            ".dog_both": "DogBoth DogBothParam",
            ".dog_size": "DogSize DogSizeName",
            ".owner": "Owner OwnerParam",
            ".part": "Part PartTag",
            ".puppy": "Puppy",
            ".same": "Same",
            ".torn": "Torn",
            ".wide": "Wide WideTag",
            ".with_union": "UnknownWithUnion WithUnion WithUnionByMail WithUnionByPhone",
        },
    )
