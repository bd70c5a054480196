from typing import TypeAlias

True_: TypeAlias = str
