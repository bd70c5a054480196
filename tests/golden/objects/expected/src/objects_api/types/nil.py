from typing import TypeAlias

Nil: TypeAlias = None
