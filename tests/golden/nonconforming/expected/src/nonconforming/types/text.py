from typing import Any, TypeAlias

Text: TypeAlias = Any
