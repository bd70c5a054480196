"""The type `Base`, and those that only it needs."""

from typing import Annotated, TypeAlias

from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion
from .derived import Derived


class BaseBase(ApiModel):
    kind: Annotated[str | None, NotNull] = None


Base: TypeAlias = Annotated[
    Derived | BaseBase, TaggedUnion("kind", {"Derived": Derived, "Base": BaseBase}, BaseBase)
]
