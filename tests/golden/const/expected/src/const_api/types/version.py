from typing import Literal, TypeAlias

Version: TypeAlias = Literal["v1"]
