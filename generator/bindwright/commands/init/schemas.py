"""Schemas that a configuration calls by their names, or as its generator spells them."""

from __future__ import annotations

from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Unfit
from bindwright.diagnostics.origin import parse_pointer
from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words


def name_schema(draft: Draft, node: Node, key: Node, name: str) -> None:
    """A class is called so that stands under `key`.

    Raises:
        Unfit: the document has no such schema, or several are spelled so.
    """
    stated = parse_pointer(key.origin.pointer)[-1]
    schemas = draft.document.at("#/components/schemas")
    named = [one for one, _ in schemas.items()] if schemas is not None else []
    found = [one for one in named if one == stated]
    found = found or [
        one for one in named if words.pascal(split(one)) == words.pascal(split(stated))
    ]
    if len(found) != 1:
        raise Unfit(f"the document has {len(found) or 'no'} schemas {stated!r}"
                    if found else f"the document has no schema {stated!r}")  # fmt: skip
    pointer = f"#/components/schemas/{found[0].replace('~', '~0').replace('/', '~1')}"
    draft.models.append((pointer, name, node.origin))
