from typing import Any, TypeAlias

Itself: TypeAlias = Any
