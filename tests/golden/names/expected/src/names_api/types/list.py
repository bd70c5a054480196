from typing import TypeAlias

List: TypeAlias = list[str]
