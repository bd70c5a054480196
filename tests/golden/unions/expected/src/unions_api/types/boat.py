"""The type `Boat`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion, UnknownVariant


class BoatSloop(ApiModel):
    masts: Annotated[Literal[1] | None, NotNull] = None

    rig: Annotated[str | None, NotNull] = None

    class_: Annotated[str, Field(alias="class")]

    berth: Annotated[str | None, NotNull] = None


class BoatKetch(ApiModel):
    masts: Annotated[Literal[2] | None, NotNull] = None

    mizzen: Annotated[float | None, NotNull] = None

    class_: Annotated[str, Field(alias="class")]

    berth: Annotated[str | None, NotNull] = None


class BoatOneMore(ApiModel):
    """One more"""

    masts: Annotated[Literal[2] | None, NotNull] = None

    mizzen: Annotated[str | None, NotNull] = None

    class_: Annotated[str, Field(alias="class")]

    berth: Annotated[str | None, NotNull] = None


class UnknownBoat(UnknownVariant):
    """A `Boat` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    masts: Any = None

    berth: Any = None

    class_: Annotated[Any, Field(alias="class")] = None


Boat: TypeAlias = Annotated[
    BoatSloop | BoatKetch | BoatOneMore | UnknownBoat,
    TaggedUnion(
        "class",
        {"s": BoatSloop, "s-old": BoatSloop, "k": BoatKetch, "Yawl": BoatOneMore},
        UnknownBoat,
    ),
]
"""What stands beside the union makes each variant a type of its own."""
