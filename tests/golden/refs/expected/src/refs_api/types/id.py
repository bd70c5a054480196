from typing import TypeAlias

Id: TypeAlias = str
"""Identifies a pet."""
