"""The type `Id`."""

from typing import TypeAlias

Id: TypeAlias = str
"""Identifies a pet."""
