"""The type `FishSearchResponse`, and those that only it needs."""

from datetime import datetime
from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .boat import Boat
from .fish import Fish


class UnknownFishSearchResponseFoundItem(UnknownVariant):
    """A `FishSearchResponseFoundItem` that the document does not list; its fields are there all the
    same.
    """

    _closed: ClassVar[bool] = True

    kind: Any = None

    id: Any = None


FishSearchResponseFoundItem: TypeAlias = Annotated[
    Fish | Boat | UnknownFishSearchResponseFoundItem,
    TaggedUnion("kind", {"fish": Fish, "boat": Boat}, UnknownFishSearchResponseFoundItem),
]


class FishSearchResponseFound(ApiModel):
    items: Annotated[list[FishSearchResponseFoundItem] | None, NotNull] = None

    next: datetime | None = None


class FishSearchResponse(ApiModel):
    found: Annotated[FishSearchResponseFound | None, NotNull] = None
