"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .animal import AnimalParam as AnimalParam
    from .color import Color as Color
    from .color import ColorName as ColorName
    from .size import Size as Size
    from .size import SizeName as SizeName

    Colour = Color
    Creature = Animal
    Pet = Animal
    PetParam = AnimalParam
    Thing = Animal

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".animal": "Animal AnimalParam",
            ".color": "Color ColorName",
            ".size": "Size SizeName",
        },
        renamed={
            "Colour": "Color",
            "Creature": "Animal",
            "Pet": "Animal",
            "PetParam": "AnimalParam",
            "Thing": "Animal",
        },
    )
