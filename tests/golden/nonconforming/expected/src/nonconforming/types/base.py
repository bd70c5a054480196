"""The type `Base`."""

from typing import Annotated, Any, TypeAlias

from .._runtime.unions import TaggedUnion
from .derived import Derived

Base: TypeAlias = Annotated[
    Derived | dict[str, Any],
    TaggedUnion("kind", {"Derived": Derived, "Base": dict[str, Any]}, dict[str, Any]),
]
