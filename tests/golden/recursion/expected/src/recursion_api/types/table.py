from __future__ import annotations

from typing_extensions import TypeAliasType

Table = TypeAliasType("Table", "dict[str, Table]")
