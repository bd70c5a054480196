"""The type `Base`, and those that only it needs."""

from typing import Annotated, TypeAlias

from .._runtime.models import ApiModel, NotNull
from .._runtime.unions import TaggedUnion
from .derived import Derived


class BaseBase(ApiModel):
    """The type `BaseBase`."""

    kind: Annotated[str | None, NotNull] = None


Base: TypeAlias = Annotated[
    Derived | BaseBase, TaggedUnion("kind", {"Derived": Derived, "Base": BaseBase}, BaseBase)
]
