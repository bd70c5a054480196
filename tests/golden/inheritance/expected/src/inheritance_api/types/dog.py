from typing import Annotated, TypeAlias

from .._runtime.types.unions import TaggedUnion
from .dog_base import DogBase
from .puppy import Puppy

Dog: TypeAlias = Annotated[
    Puppy | DogBase, TaggedUnion("petType", {"Puppy": Puppy, "Dog": DogBase}, DogBase)
]
