from typing import TypeAlias

猫: TypeAlias = str
