from typing import TypeAlias

Text: TypeAlias = str
