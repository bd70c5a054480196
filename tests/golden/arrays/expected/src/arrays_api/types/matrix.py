from typing import TypeAlias

Matrix: TypeAlias = list[list[float]]
