from __future__ import annotations

from typing_extensions import TypeAliasType

InnerPropertiesLists = TypeAliasType("InnerPropertiesLists", "list[InnerPropertiesLists]")
