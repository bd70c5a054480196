"""The type `Text`."""

from typing import TypeAlias

Text: TypeAlias = str
