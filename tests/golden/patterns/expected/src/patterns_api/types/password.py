from typing import Annotated, TypeAlias

from .._runtime.types.checks import Pattern

Password: TypeAlias = Annotated[str, Pattern("^(?=.*[A-Z])(?=.*\\d).{4,}\\Z")]
