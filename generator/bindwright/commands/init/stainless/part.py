"""What all parts of a Stainless configuration are read with."""

from __future__ import annotations

from dataclasses import dataclass

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Notes
from bindwright.commands.init.stainless.words import Casings
from bindwright.diagnostics.origin import parse_pointer
from bindwright.load.bundle import Node


@dataclass
class Part:
    """Functions for the keys of one part; `root` is the whole configuration."""

    draft: Draft
    casings: Casings
    root: Node

    @property
    def notes(self) -> Notes:
        """What is told of the keys."""
        return self.draft.notes


def key_of(node: Node) -> str:
    """The key under which something stands."""
    return parse_pointer(node.origin.pointer)[-1]
