"""The type `Password`."""

from typing import Annotated, TypeAlias

from .._runtime.types.checks import Matching

Password: TypeAlias = Annotated[str, Matching("^(?=.*[A-Z])(?=.*\\d).{4,}\\Z")]
