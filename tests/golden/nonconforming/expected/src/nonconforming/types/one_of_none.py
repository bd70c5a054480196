from typing import Any, TypeAlias

OneOfNone: TypeAlias = Any
