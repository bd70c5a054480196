"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .annotated import Annotated as Annotated
    from .annotated import AnnotatedName as AnnotatedName
    from .color import Color as Color
    from .color import ColorName as ColorName
    from .kind import Kind as Kind
    from .kind import KindName as KindName
    from .level import Level as Level
    from .level import LevelName as LevelName
    from .maybe import Maybe as Maybe
    from .maybe import MaybeName as MaybeName
    from .mixed import Mixed as Mixed
    from .mood import Mood as Mood
    from .mood import MoodName as MoodName
    from .odd import Odd as Odd
    from .odd import OddName as OddName
    from .open_level import OpenLevel as OpenLevel
    from .open_level import OpenLevelName as OpenLevelName
    from .pet import Pet as Pet
    from .pet import PetInline as PetInline
    from .pet import PetInlineName as PetInlineName
    from .pets_list_order import PetsListOrder as PetsListOrder
    from .pets_list_order import PetsListOrderName as PetsListOrderName
    from .single import Single as Single
    from .size import Size as Size
    from .size import SizeName as SizeName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".annotated": "Annotated AnnotatedName",
            ".color": "Color ColorName",
            ".kind": "Kind KindName",
            ".level": "Level LevelName",
            ".maybe": "Maybe MaybeName",
            ".mixed": "Mixed",
            ".mood": "Mood MoodName",
            ".odd": "Odd OddName",
            ".open_level": "OpenLevel OpenLevelName",
            ".pet": "Pet PetInline PetInlineName",
            ".pets_list_order": "PetsListOrder PetsListOrderName",
            ".single": "Single",
            ".size": "Size SizeName",
        },
    )
