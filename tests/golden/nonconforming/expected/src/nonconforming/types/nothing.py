from typing import Any, TypeAlias

Nothing: TypeAlias = Any
