"""Whether the document says that a stream ends with data such as `[DONE]`, as many do."""

from __future__ import annotations

from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Bundle, Node


def says_done(bundle: Bundle, origin: Origin, done: str) -> bool:
    """Whether what says so stands anywhere in an operation, or in what it refers to.

    In a schema or an example, in the word of another generator for it, or in a description.
    """
    waiting = [Node(bundle.at(origin), origin)]
    met: set[Origin] = {origin}
    while waiting:
        node = waiting.pop()
        target = bundle.reference(node)
        if target is not None and target.origin not in met:
            met.add(target.origin)
            waiting.append(Node(target.value, target.origin))
        # Origins are of need where a `$ref` may stand only; plain values are walked without.
        value: Any = node.value
        if isinstance(value, str):
            if done in value:
                return True
        elif isinstance(value, list):
            waiting.extend(Node(one, node.origin) for one in value)
        elif isinstance(value, dict):
            waiting.extend(Node(one, node.origin) for one in value.values())
    return False
