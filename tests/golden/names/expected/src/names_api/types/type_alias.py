from typing import TypeAlias as TypeAlias_

TypeAlias: TypeAlias_ = str
