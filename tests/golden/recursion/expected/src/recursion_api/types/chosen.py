from typing import TypeAlias

Chosen: TypeAlias = str
