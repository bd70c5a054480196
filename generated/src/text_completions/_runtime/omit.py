"""The value of an argument that was not given."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, final


@final
class Omit:
    """The type of `omit`; there is one instance, and it is false."""

    _instance: Omit | None = None

    def __new__(cls) -> Omit:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        """Pickle (and copy) as the module's own `omit`, so that identity survives."""
        return "omit"


omit: Final = Omit()
"""Stands for an argument that is not sent; `None` is something else, it is sent as `null`."""

# Deprecated: the names of the same in packages of other generators.
NotGiven: TypeAlias = Omit
not_given: Final = omit
NOT_GIVEN: Final = omit
