"""The type `Single`."""

from typing import Literal, TypeAlias

Single: TypeAlias = Literal["only"]
