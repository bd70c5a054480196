from typing import Literal, TypeAlias

Single: TypeAlias = Literal["only"]
