"""The type `猫`."""

from typing import TypeAlias

猫: TypeAlias = str
